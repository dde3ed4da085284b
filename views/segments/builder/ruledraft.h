#pragma once

#include "views/segments/builder/ruleedits.h"

#include <QObject>
#include <QUndoStack>

namespace comptoir {

/// A rule while it is being built: the rule, which card is chosen, and every step that can be taken
/// back. The one place where the builder's rule changes; widgets show it. GUI thread.
class RuleDraft : public QObject
{
    Q_OBJECT

public:
    explicit RuleDraft(QObject *parent = nullptr);

    [[nodiscard]] const Rule &rule() const { return m_rule; }
    /// Begins anew: nothing can be taken back.
    void setRule(const Rule &rule);
    /// The card or group that keys speak of; empty: the whole rule.
    [[nodiscard]] const RulePath &current() const { return m_current; }
    void setCurrent(const RulePath &path);
    [[nodiscard]] QUndoStack *history() { return &m_history; }

    /// Something was filled in on a card. Steps of one `part` in a row are taken back together: a
    /// number is typed digit by digit.
    void fillIn(const RulePath &path, const RuleNode &node, const QString &part);
    void setMode(const RulePath &group, RuleGroup::Mode mode);
    void add(const RuleNode &node, const RulePlace &place);
    void remove(const RulePath &path);
    void move(const RulePath &from, const RulePlace &to);
    void duplicate(const RulePath &path);
    void wrap(const RulePath &path);
    void unwrap(const RulePath &path);
    void exclude();

    /// A card, a group or a whole rule as JSON; what was copied elsewhere too. Where it is none,
    /// refused() says why and nothing changes.
    [[nodiscard]] QByteArray toJson(const RulePath &path) const;
    void paste(const QByteArray &json, const RulePlace &place);
    /// Something that was filled in is not taken: refused() says why.
    void refuse(const QString &why) { emit refused(why); }

signals:
    void changed(); ///< the rule
    void currentChanged();
    /// A whole sentence: why something was not done.
    void refused(const QString &why);

private:
    class Step;

    template <typename Edit>
    void edit(const Edit &how);
    void push(Rule rule, const RulePath &current, const QString &part = {});
    void apply(const Rule &rule, const RulePath &current);

    Rule m_rule;
    RulePath m_current;
    QUndoStack m_history;
};

} // namespace comptoir
