@echo off
rem Runs Maven on a JDK that can build Nianbao: mvnw spring-boot:run, mvnw verify.
rem Java: JAVA_HOME where it is a JDK 21 or newer, else the newest one found in the usual places.
rem Maven: the installed one where it is 3.8.7 or newer, else the version pinned here, fetched once
rem from the Apache distribution site (or from MAVEN_DISTRIBUTION) and verified.
setlocal EnableExtensions EnableDelayedExpansion

set "MINIMUM_JAVA=21"
set "MAVEN_VERSION=3.9.11"
set "MAVEN_SHA512=03e2d65d4483a3396980629f260e25cac0d8b6f7f2791e4dc20bc83f9514db8d0f05b0479e699a5f34679250c49c8e52e961262ded468a20de0be254d8207076"
if not defined MAVEN_DISTRIBUTION set "MAVEN_DISTRIBUTION=https://archive.apache.org/dist/maven/maven-3"

call :java_version "%JAVA_HOME%"
if !VERSION! geq %MINIMUM_JAVA% goto :java_found
set "BEST=0"
set "BEST_HOME="
for %%P in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\Zulu" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks" "%USERPROFILE%\.sdkman\candidates\java") do (
  if exist "%%~P" for /d %%J in ("%%~P\*") do (
    call :java_version "%%~J"
    if !VERSION! gtr !BEST! (
      set "BEST=!VERSION!"
      set "BEST_HOME=%%~J"
    )
  )
)
if !BEST! lss %MINIMUM_JAVA% (
  echo mvnw: no JDK %MINIMUM_JAVA% or newer was found. Install one ^(for example Eclipse Temurin 25^), or set JAVA_HOME to it. 1>&2
  exit /b 1
)
set "JAVA_HOME=!BEST_HOME!"
set "VERSION=!BEST!"

:java_found
if !VERSION! geq 24 set "MAVEN_OPTS=--sun-misc-unsafe-memory-access=allow %MAVEN_OPTS%"

set "MAVEN="
for /f "tokens=3" %%V in ('mvn --version 2^>nul ^| findstr /c:"Apache Maven"') do (
  for /f "tokens=1-3 delims=.-" %%A in ("%%V") do (
    set /a "INSTALLED=%%A*10000+%%B*100+%%C" 2>nul
    if !INSTALLED! geq 30807 set "MAVEN=mvn"
  )
)
if defined MAVEN goto :run

if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "FOLDER=%MAVEN_USER_HOME%\maven"
set "MAVEN=%FOLDER%\apache-maven-%MAVEN_VERSION%\bin\mvn.cmd"
if exist "%MAVEN%" goto :run
echo mvnw: no Maven 3.8.7 or newer is installed; fetching %MAVEN_VERSION% 1>&2
set "ARCHIVE=%TEMP%\apache-maven-%MAVEN_VERSION%-%RANDOM%.zip"
powershell -NoProfile -ExecutionPolicy Bypass -Command ^
  "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';" ^
  "[Net.ServicePointManager]::SecurityProtocol = 'Tls12';" ^
  "Invoke-WebRequest -UseBasicParsing -OutFile $env:ARCHIVE ($env:MAVEN_DISTRIBUTION + '/' + $env:MAVEN_VERSION + '/binaries/apache-maven-' + $env:MAVEN_VERSION + '-bin.zip');" ^
  "if ((Get-FileHash -Algorithm SHA512 $env:ARCHIVE).Hash -ne $env:MAVEN_SHA512) { Remove-Item $env:ARCHIVE; throw 'the fetched Maven is not the one expected (SHA-512 differs); nothing was installed.' };" ^
  "Expand-Archive -Force $env:ARCHIVE $env:FOLDER; Remove-Item $env:ARCHIVE"
if not exist "%MAVEN%" (
  echo mvnw: Maven %MAVEN_VERSION% could not be fetched; install Maven 3.8.7 or newer. 1>&2
  exit /b 1
)

:run
call "%MAVEN%" %*
exit /b %ERRORLEVEL%

rem Sets VERSION to the feature version of the JDK in the folder %1, or to 0 where there is no compiler.
:java_version
set "VERSION=0"
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%R in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  for /f "tokens=1,2 delims=._-+" %%A in ("%%~R") do (
    set "VERSION=%%A"
    if "%%A"=="1" set "VERSION=%%B"
  )
)
exit /b 0
