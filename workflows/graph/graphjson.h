#pragma once

#include "models/domain/result.h"
#include "workflows/graph/graph.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QJsonObject>

namespace comptoir {

/// A workflow as JSON, for files, the clipboard and versions in the store:
///
/// ```json
/// {"version": 1, "name": "Cart", "description": "…",
///  "settings": {"again": "never"},
///  "nodes": [
///    {"id": "n1", "kind": "cart_abandoned", "parameters": {"after": {"hours": 2}},
///     "next": {"next": "n2"}},
///    {"id": "n2", "kind": "send_email", "name": "First reminder",
///     "parameters": {"message": "Your cart"}, "next": {}}],
///  "layout": {"places": {"n1": [0, 0]}, "notes": [{"place": [0, 0, 200, 80], "text": "…"}],
///             "groups": [{"name": "…", "nodes": ["n1"]}]}}
/// ```
///
/// What a parameter may be follows from its type (nodekind.h): yes or no, a number, a text, a list
/// of texts, an amount {"amount": "500.00", "currency": "EUR"}, a length {"days": 2} (minutes,
/// hours, days, weeks, months, years), a time of day "09:00", a day "2026-11-21", a rule as in
/// RuleJson, branches [{"id", "name", "rule"}] or shares [{"id", "name", "percent"}]. What is left
/// out has its standard, or is still to be filled in.
///
/// Writing is canonical: equal graphs give the same bytes, nodes stand by id and keys by name, one
/// a line, so that files can be compared. read(write(graph)) is the graph. Reading is strict: what
/// is not known here is an error that names step, parameter and place, and so is anything past the
/// limits. Whether messages, segments and fields exist, GraphCheck tells.
class GraphJson
{
    Q_DECLARE_TR_FUNCTIONS(GraphJson)
public:
    static constexpr int kMostBytes = 4 * 1024 * 1024;
    static constexpr int kMostNodes = 2000;
    static constexpr int kMostNotes = 500; ///< and groups
    static constexpr int kMostItems = 1000; ///< of a list in a parameter
    static constexpr int kLongestText = 5000; ///< letters
    static constexpr int kFarthest = 1'000'000; ///< of a place on the canvas

    static QByteArray write(const Graph &graph);
    static QJsonObject toJson(const Graph &graph);
    static QJsonValue toJson(const ParameterValue &value);

    /// Parse.
    static Result<Graph> read(const QByteArray &bytes);
    static Result<Graph> fromJson(const QJsonObject &json);
    /// What is in a file that the owner chose, for read(). File: it cannot be read, or it is far
    /// too large.
    static Result<QByteArray> contents(const QString &path);
};

} // namespace comptoir
