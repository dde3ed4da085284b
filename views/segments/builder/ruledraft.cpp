#include "views/segments/builder/ruledraft.h"

#include "models/segments/rulecheck.h"
#include "models/segments/rulejson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace comptoir {

namespace {

constexpr int kFilledIn = 1;

Result<std::vector<RuleNode>> nodesOf(const QJsonObject &json)
{
    // A whole rule says its version; its parts come one by one where it asks for all of them.
    if (!json.contains(QLatin1String("version"))) {
        const Result<RuleNode> node = RuleJson::nodeFromJson(json);
        if (!node)
            return node.error();
        return std::vector<RuleNode>{*node};
    }
    const Result<Rule> rule = RuleJson::fromJson(json);
    if (!rule)
        return rule.error();
    if (rule->root.mode == RuleGroup::Mode::All)
        return rule->root.children;
    return std::vector<RuleNode>{RuleNode{rule->root, {}}};
}

} // namespace

/// The rule before and after.
class RuleDraft::Step : public QUndoCommand
{
public:
    Step(RuleDraft &draft, Rule after, RulePath current, QString part)
        : m_draft(draft)
        , m_before(draft.m_rule)
        , m_after(std::move(after))
        , m_currentBefore(draft.m_current)
        , m_current(std::move(current))
        , m_part(std::move(part))
    {}

    void undo() override { m_draft.apply(m_before, m_currentBefore); }
    void redo() override { m_draft.apply(m_after, m_current); }
    [[nodiscard]] int id() const override { return m_part.isEmpty() ? -1 : kFilledIn; }
    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const Step *>(other);
        if (next->m_part != m_part || next->m_current != m_current)
            return false;
        m_after = next->m_after;
        return true;
    }

private:
    RuleDraft &m_draft;
    Rule m_before, m_after;
    RulePath m_currentBefore, m_current;
    QString m_part;
};

RuleDraft::RuleDraft(QObject *parent)
    : QObject(parent)
{
    m_history.setUndoLimit(500);
}

void RuleDraft::setRule(const Rule &rule)
{
    m_history.clear();
    apply(rule, {});
}

void RuleDraft::setCurrent(const RulePath &path)
{
    if (path == m_current)
        return;
    m_current = path;
    emit currentChanged();
}

void RuleDraft::apply(const Rule &rule, const RulePath &current)
{
    m_rule = rule;
    m_current = current;
    emit changed();
    emit currentChanged();
}

void RuleDraft::push(Rule rule, const RulePath &current, const QString &part)
{
    if (rule == m_rule) {
        setCurrent(current);
        return;
    }
    if (!ruleedits::fits(rule)) {
        emit refused(tr("A segment can hold %1 conditions, and groups within groups %2 deep. "
                        "Nothing was changed.")
                         .arg(RuleJson::kMostNodes)
                         .arg(RuleJson::kMostDepth));
        return;
    }
    m_history.push(new Step(*this, std::move(rule), current, part));
}

template <typename Edit>
void RuleDraft::edit(const Edit &how)
{
    Rule rule = m_rule;
    if (const std::optional<RulePath> current = how(rule))
        push(std::move(rule), *current);
}

void RuleDraft::fillIn(const RulePath &path, const RuleNode &node, const QString &part)
{
    Rule rule = m_rule;
    RuleNode *place = ruleedits::nodeAt(rule, path);
    if (!place || *place == node)
        return;
    *place = node;
    push(std::move(rule), path, part);
}

void RuleDraft::setMode(const RulePath &group, RuleGroup::Mode mode)
{
    edit([&](Rule &rule) -> std::optional<RulePath> {
        RuleGroup *asked = ruleedits::groupAt(rule, group);
        if (!asked)
            return {};
        asked->mode = mode;
        return group;
    });
}

void RuleDraft::add(const RuleNode &node, const RulePlace &place)
{
    edit([&](Rule &rule) { return ruleedits::insert(rule, place, node); });
}

void RuleDraft::remove(const RulePath &path)
{
    edit([&](Rule &rule) { return ruleedits::remove(rule, path); });
}

void RuleDraft::move(const RulePath &from, const RulePlace &to)
{
    edit([&](Rule &rule) { return ruleedits::move(rule, from, to); });
}

void RuleDraft::duplicate(const RulePath &path)
{
    edit([&](Rule &rule) { return ruleedits::duplicate(rule, path); });
}

void RuleDraft::wrap(const RulePath &path)
{
    edit([&](Rule &rule) { return ruleedits::wrap(rule, path); });
}

void RuleDraft::unwrap(const RulePath &path)
{
    edit([&](Rule &rule) { return ruleedits::unwrap(rule, path); });
}

void RuleDraft::exclude()
{
    edit([](Rule &rule) { return std::optional(ruleedits::excludedPart(rule)); });
}

QByteArray RuleDraft::toJson(const RulePath &path) const
{
    if (path.empty())
        return RuleJson::write(m_rule);
    const RuleNode *node = nodeAt(m_rule, path);
    return node ? QJsonDocument(RuleJson::toJson(*node)).toJson() : QByteArray();
}

void RuleDraft::paste(const QByteArray &json, const RulePlace &place)
{
    QJsonParseError fault;
    const QJsonDocument document = json.size() > RuleJson::kMostBytes
        ? QJsonDocument()
        : QJsonDocument::fromJson(json, &fault);
    if (!document.isObject()) {
        emit refused(tr("What was copied is no condition of a segment. Nothing was changed: copy a "
                        "card or a rule, then paste again."));
        return;
    }
    const Result<std::vector<RuleNode>> nodes = nodesOf(document.object());
    if (!nodes) {
        emit refused(tr("What was copied cannot be read as a rule, and nothing was changed. %1")
                         .arg(nodes.error().text));
        return;
    }
    edit([&](Rule &rule) -> std::optional<RulePath> {
        std::optional<RulePath> first;
        RulePlace next = place;
        for (const RuleNode &node : *nodes) {
            const std::optional<RulePath> at = ruleedits::insert(rule, next, node);
            if (!first)
                first = at;
            ++next.index;
        }
        return first;
    });
}

} // namespace comptoir
