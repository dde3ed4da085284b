#pragma once

#include "workflows/messages/sendingsettings.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace comptoir {

/// Where a default comes from: law, charter or usage, with a link to read it.
struct RuleSource
{
    QString text, link; ///< link: empty: none
};

/// Some of the rules of sending in a card: what they mean, fields that show them, and where their
/// defaults come from. What is changed is taken over when the owner says so.
class RuleCard : public QFrame
{
    Q_OBJECT

public:
    /// The rules in force; what is being changed in the fields stays.
    void setKept(const SendingSettings &settings);
    /// The rules in force with what stands in the fields.
    [[nodiscard]] SendingSettings typed() const { return applied(m_kept); }
    /// Whether the fields hold something else than what is in force.
    [[nodiscard]] bool isChanged() const
    {
        return m_isShown && (typed() != m_kept || !problem().isEmpty());
    }

signals:
    void applyRequested();

protected:
    /// `name`: of the card and its buttons, for tests.
    RuleCard(const QString &name, QWidget *parent);

    /// Where the fields go.
    [[nodiscard]] QVBoxLayout *fields() const { return m_fields; }
    void setTexts(const QString &heading, const QString &text, const QList<RuleSource> &sources);
    /// Call it when a field was changed: what can be pressed, and what is wrong.
    void showState();

    virtual void showRules(const SendingSettings &settings) = 0;
    [[nodiscard]] virtual SendingSettings applied(SendingSettings settings) const = 0;
    /// The same with this card's defaults.
    [[nodiscard]] virtual SendingSettings standard(SendingSettings settings) const = 0;
    /// Why what stands in the fields cannot be; empty: it can.
    [[nodiscard]] virtual QString problem() const { return {}; }
    /// What the owner should know of what stands in the fields; empty: nothing.
    [[nodiscard]] virtual QString warning() const { return {}; }

private:
    void addSource(const RuleSource &source);

    SendingSettings m_kept;
    bool m_isShown = false;
    QLabel *m_heading;
    QLabel *m_text;
    QVBoxLayout *m_fields;
    QVBoxLayout *m_sources;
    QLabel *m_told;
    QWidget *m_buttons;
    QPushButton *m_apply;
    QPushButton *m_discard;
    QPushButton *m_reset;
};

} // namespace comptoir
