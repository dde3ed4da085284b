#pragma once

#include "tests/servers/prestatables.h"

#include <QJsonArray>
#include <QUrlQuery>

namespace comptoir {

/// How the shop writes its answers; see api facts in the README of the recorded bodies.
struct PrestaStyle
{
    bool numbersAsStrings = false; ///< PHP 7 and older
    bool dropsChosenGroups = false; ///< 8.x leaves out associations of customers beside fields
    bool failsOnUnknownDate = false; ///< 8.x: 500 without a body; 1.6, 1.7: an empty list
    QStringList languages; ///< their numbers as texts: "1", "2"
};

/// The answer to a list request, or why there is none.
struct PrestaAnswer
{
    QJsonArray records;
    int errorCode = 0; ///< of the web service; 0: none
    QString errorText;
    bool emptyFailure = false; ///< 500 without a byte
    QList<qint64> ids; ///< of the rows that were rendered
};

/// filter, sort, limit, display, date and language as the web service understands them. Source:
/// recorded answers (customers-filter-*.json, error-bad-*.json, limit-zero.json).
PrestaAnswer answerPrestaQuery(const PrestaTable &table, const QUrlQuery &query,
                               const PrestaStyle &style);

/// A record in the style of the shop: numbers, language fields.
QJsonObject styled(const PrestaTable &table, const QJsonObject &record, const QString &language,
                   const PrestaStyle &style);

} // namespace comptoir
