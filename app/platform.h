#pragma once

#include <QStringList>

/// What differs between the systems before an application object exists.
namespace comptoir::platform {

/// Name and version, which decide the folders of data and settings too.
void nameProgram();
/// The words typed after the program's name.
QStringList words(int argc, char *argv[]);
/// Whether a window can open. Always true on Windows and macOS.
bool hasDisplay();
/// Takes UTC where the environment (TZ) names a zone that there is not, which would leave every
/// time without a face; gives the name that was wrong, or nothing.
QString settleTimeZone();
/// Pictures are drawn into memory from here on.
void drawWithoutDisplay();

} // namespace comptoir::platform
