#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QLocale>
#include <QTimeZone>

namespace comptoir {

/// The record of one customer (customerRecord()) as a page that people read and print: one file of
/// HTML in UTF-8, in the language installed now, with numbers and amounts as `locale` writes them
/// and instants in `zone`. Every text of the record is escaped; there are no scripts, and nothing
/// is fetched from anywhere (which the page also says by its Content-Security-Policy). Pure.
QByteArray customerRecordPage(const QJsonObject &record, const QLocale &locale,
                              const QTimeZone &zone);

} // namespace comptoir
