#pragma once

#include <QDate>
#include <QString>

namespace comptoir {

/// A day by a Qt date format with the month in full, in the default QLocale. Qt writes "1 juin";
/// French says "1er juin", and numbers all other days as they are.
QString writtenDay(const QDate &day, const QString &format);

} // namespace comptoir
