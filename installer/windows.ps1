# Packages the program for Windows: an .msi for one user, which needs no administrator.
# On Windows, with a JDK 25 in JAVA_HOME and WiX 3.14 on the PATH, after: mvn -DskipTests package
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

$source = Split-Path -Parent $PSScriptRoot
$program = Join-Path $source 'target\ownhand'
$packages = Join-Path $source 'target\packages'
$work = Join-Path $source 'target\msi'
$resources = Join-Path $source 'packaging\windows'
$jpackage = Join-Path $env:JAVA_HOME 'bin\jpackage.exe'

$jar = @(Get-ChildItem (Join-Path $program 'lib\ownhand-*.jar'))
if ($jar.Count -ne 1) { throw "There is no one program in $program. Build it first: mvn -DskipTests package" }
# Windows compares three numbers, and knows nothing of snapshots.
$version = $jar[0].BaseName -replace '^ownhand-', '' -replace '-SNAPSHOT$', ''

function Invoke-Jpackage([string[]] $Arguments) {
    & $jpackage @Arguments
    if ($LASTEXITCODE -ne 0) { throw "jpackage ended with $LASTEXITCODE" }
}

if (Test-Path $work) { Remove-Item -Recurse -Force $work }
New-Item -ItemType Directory -Force $work, $packages | Out-Null

# As packaging/linux/bin/ownhand has them.
$options = '-Xms32m', '-Xmx256m', '-XX:+UseSerialGC', '-XX:-UsePerfData', '-Xlog:disable', '-Djava.awt.headless=true',
    '-Dorg.jboss.logging.provider=jdk', '--add-modules=javafx.controls',
    '--enable-native-access=javafx.graphics,ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow'
$image = @('--type', 'app-image', '--name', 'Ownhand', '--dest', $work, '--app-version', $version,
    '--vendor', 'The Ownhand authors', '--description', 'Sign in to web apps in your own hand',
    '--input', (Join-Path $program 'lib'), '--main-jar', $jar[0].Name, '--main-class', 'dev.ownhand.Main',
    '--runtime-image', (Join-Path $program 'runtime'), '--icon', (Join-Path $source 'target\icons\ownhand.ico'),
    '--add-launcher', "OwnhandLink=$(Join-Path $resources 'OwnhandLink.properties')")
$options | ForEach-Object { $image += '--java-options', $_ }
Invoke-Jpackage $image
Copy-Item -Recurse (Join-Path $program 'licences'), (Join-Path $program 'ownhand.cdx.json') (Join-Path $work 'Ownhand')

$msi = @('--type', 'msi', '--name', 'Ownhand', '--app-image', (Join-Path $work 'Ownhand'), '--app-version', $version,
    '--vendor', 'The Ownhand authors', '--description', 'Sign in to web apps in your own hand',
    '--win-per-user-install', '--win-menu', '--win-upgrade-uuid', '5d6b1f0c-4b0b-4f53-a0a9-2d9d5f6f8e31')

# jpackage's own plan of the package, to which the links are added.
Invoke-Jpackage ($msi + '--dest', (Join-Path $work 'first'), '--temp', (Join-Path $work 'plan'))
$plan = Get-Content -Raw (Join-Path $work 'plan\config\main.wxs')
[xml] $links = Get-Content -Raw (Join-Path $resources 'links.wxs')
$mark = '<ComponentGroupRef Id="Files"/>'
if (-not $plan.Contains($mark)) { throw "This JDK's jpackage plans packages otherwise: there is no $mark in main.wxs" }
$plan = $plan.Replace($mark, $mark + '<ComponentGroupRef Id="Links"/>')
$plan = $plan.Replace('</Wix>', $links.Wix.InnerXml + '</Wix>')
New-Item -ItemType Directory -Force (Join-Path $work 'resources') | Out-Null
[IO.File]::WriteAllText((Join-Path $work 'resources\main.wxs'), $plan)
Invoke-Jpackage ($msi + '--dest', $packages, '--resource-dir', (Join-Path $work 'resources'))

Get-ChildItem (Join-Path $packages '*.msi') | ForEach-Object {
    "$((Get-FileHash -Algorithm SHA256 $_).Hash.ToLower())  $($_.Name)"
} | Set-Content -Encoding ascii (Join-Path $packages 'SHA256SUMS')
