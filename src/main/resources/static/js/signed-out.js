/* Whoever comes to this machine next finds nothing that somebody typed before. */

import { forgetAll } from "./kept.js";

forgetAll();
