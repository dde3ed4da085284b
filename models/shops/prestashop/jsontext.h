#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QStringList>

#include <optional>

namespace comptoir::prestashop {

/// Reads JSON as PHP shops write it: with control characters inside texts (1.6), with warnings of a
/// module before or after it, with a byte order mark, with bytes that are no UTF-8. What had to be
/// forgiven is told in `warnings`. Behind stray text only an object that begins with `key` or
/// "errors" counts. nullopt when there is no JSON in it, or only half of one.
std::optional<QJsonDocument> readJson(const QByteArray &body, const QByteArray &key,
                                      QStringList &warnings);

} // namespace comptoir::prestashop
