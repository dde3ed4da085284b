#pragma once

#include "models/domain/result.h"
#include "models/segments/rule.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QJsonObject>

namespace comptoir {

/// A rule as JSON, for the file, the clipboard and sharing:
///
/// ```json
/// {"version": 1, "all": [
///   {"did": "order_placed", "at_least": 2, "window": {"last": {"months": 3}},
///    "where": [{"attribute": "source", "operator": "is", "values": ["online"]}]},
///   {"figure": "sum", "of": "amount", "did": "order_placed", "window": {"last": {"months": 3}},
///    "operator": "more_than", "values": [{"amount": "500.00", "currency": "EUR"}]},
///   {"none": [{"field": "tags", "operator": "has_any", "values": ["Press"]}]}]}
/// ```
///
/// A node is a group ("all", "any", "none") or one of
/// - {"field", "operator", "values", "window"}
/// - {"did", "at_least" | "exactly" | "at_most" | "never": true, "where", "window"}
/// - {"figure", "of", "did", "where", "window", "operator", "values"}
/// - {"occurrence": "first" | "last", "did", "where", "having", "window"}
/// - {"rank": "top" | "bottom", "field", "percent" | "people"}
/// - {"field", "operator", "times_shop"}
/// - {"anniversary": field, "from", "to"} (days from today)
/// - {"segment": key, "member"}
/// - {"sample": percent, "seed"}
/// - {"within_km", "latitude", "longitude", "place"}
/// each, groups apart, with "lasting": a span. A span is one of {"hours", "days", "weeks",
/// "months", "years"}. A window is one of {"last": span}, {"older_than": span}, {"ago": {"from":
/// span, "to": span}}, {"next": span}, {"calendar": "day" … "year", "offset"}, {"between": [day,
/// day]} (both days included), {"until": day} (that day left out), {"since": day}, {"months":
/// [1 … 12]}; none is all time. Days are ISO dates. A value is a text, number, true, false or an
/// amount. What a card is about ("field", "did", "of", "attribute", "anniversary", "segment") is an
/// empty text as long as nobody has chosen it.
///
/// Writing is canonical: equal rules give the same bytes, and read(write(rule)) is the rule.
/// Reading is strict: what is not known here is an error that names its place
/// ("rule.all[2].window.last.days: …"), and so is anything past the limits. It knows nothing of the
/// catalogues: whether fields and verbs exist, rulecheck.h tells.
class RuleJson
{
    Q_DECLARE_TR_FUNCTIONS(RuleJson)
public:
    static constexpr int kMostBytes = 256 * 1024;
    static constexpr int kMostDepth = 12; ///< groups within groups
    static constexpr int kMostNodes = 500;
    static constexpr int kMostOperands = 1000;
    static constexpr int kMostFilters = 20;
    static constexpr int kLongestText = 1000; ///< letters

    static QByteArray write(const Rule &rule);
    static QJsonObject toJson(const Rule &rule);
    /// One card or group, without version: for the clipboard.
    static QJsonObject toJson(const RuleNode &node);

    /// Parse.
    static Result<Rule> read(const QByteArray &bytes);
    static Result<Rule> fromJson(const QJsonObject &json);
    static Result<RuleNode> nodeFromJson(const QJsonObject &json);
};

} // namespace comptoir
