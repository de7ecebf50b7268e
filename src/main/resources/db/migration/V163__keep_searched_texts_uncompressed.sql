-- A passage is compared with up to a thousand texts for one page; taking them out of their compression took longest.
ALTER TABLE searchable_report ALTER words SET STORAGE EXTERNAL, ALTER body SET STORAGE EXTERNAL;
