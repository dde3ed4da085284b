# Builds what Comptoir needs on Windows 10 or newer with vcpkg, and says how to go on.
# Needs Visual Studio 2022 with "Desktop development with C++" (brings cl, cmake and ninja) and git; run it from the
# "x64 Native Tools" prompt:
#   powershell -ExecutionPolicy Bypass -File packaging\setup-windows.ps1
# Safe to run again. The first run compiles Qt and takes an hour or two; vcpkg keeps the result for the next.
$ErrorActionPreference = 'Stop'

$root = Split-Path -Parent $PSScriptRoot
foreach ($tool in 'git', 'cl', 'cmake', 'ninja') {
    if (-not (Get-Command $tool -ErrorAction SilentlyContinue)) {
        throw "$tool is not on the path. Install Visual Studio 2022 with 'Desktop development with C++' and use its x64 prompt."
    }
}

$vcpkg = if ($env:VCPKG_ROOT) { $env:VCPKG_ROOT } else { Join-Path $env:LOCALAPPDATA 'vcpkg' }
if (-not (Test-Path (Join-Path $vcpkg 'bootstrap-vcpkg.bat'))) {
    git clone https://github.com/microsoft/vcpkg $vcpkg
    if ($LASTEXITCODE -ne 0) { throw 'vcpkg could not be cloned.' }
}
if (-not (Test-Path (Join-Path $vcpkg 'vcpkg.exe'))) {
    & (Join-Path $vcpkg 'bootstrap-vcpkg.bat') -disableMetrics
    if ($LASTEXITCODE -ne 0) { throw 'vcpkg could not be built.' }
}

# The toolchain file makes CMake read vcpkg.json at the top of the tree and install what it lists.
$toolchain = Join-Path $vcpkg 'scripts\buildsystems\vcpkg.cmake'
Push-Location $root
try {
    cmake --preset dev-msvc "-DCMAKE_TOOLCHAIN_FILE=$toolchain"
    if ($LASTEXITCODE -ne 0) { throw 'CMake could not configure; the lines above say why.' }
}
finally {
    Pop-Location
}

Write-Output 'Ready. Build, test and start with:'
Write-Output '  cmake --build --preset dev-msvc'
Write-Output '  ctest --preset dev-msvc'
Write-Output '  build\dev-msvc\app\comptoir.exe'
