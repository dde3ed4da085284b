#pragma once

#include "views/settings/sending/rulecard.h"

class QSpinBox;

namespace comptoir {

/// A rule card of sentences with a number in them.
class NumberCard : public RuleCard
{
    Q_OBJECT

protected:
    NumberCard(const QString &name, QWidget *parent);
    /// A field with its label in front, and a unit behind the number.
    QSpinBox *addNumber(const char *name, int least, int most);
    void setNumberTexts(QSpinBox *field, const QString &label, const QString &suffix,
                        const QString &none = {});

private:
    QHash<QSpinBox *, QLabel *> m_labels;
};

/// How many messages a customer gets at most.
class CapsCard : public NumberCard
{
    Q_OBJECT

public:
    explicit CapsCard(QWidget *parent = nullptr);

private:
    void retranslate();
    void showRules(const SendingSettings &settings) override;
    [[nodiscard]] SendingSettings applied(SendingSettings settings) const override;
    [[nodiscard]] SendingSettings standard(SendingSettings settings) const override;
    [[nodiscard]] QString warning() const override;

    QSpinBox *m_cap;
    QSpinBox *m_days;
    QSpinBox *m_offer;
};

/// How long after a message an order is put down to it (OrderCredits).
class CreditCard : public NumberCard
{
    Q_OBJECT

public:
    explicit CreditCard(QWidget *parent = nullptr);

private:
    void retranslate();
    void showRules(const SendingSettings &settings) override;
    [[nodiscard]] SendingSettings applied(SendingSettings settings) const override;
    [[nodiscard]] SendingSettings standard(SendingSettings settings) const override;
    [[nodiscard]] QString warning() const override;

    QSpinBox *m_click;
    QSpinBox *m_reply;
    QSpinBox *m_open;
    QSpinBox *m_delivered;
    QSpinBox *m_textClick;
    QSpinBox *m_textReply;
    QSpinBox *m_textOpen;
    QSpinBox *m_textDelivered;
};

/// What becomes of messages that came due while the program was closed.
class LateCard : public NumberCard
{
    Q_OBJECT

public:
    explicit LateCard(QWidget *parent = nullptr);

private:
    void retranslate();
    void showRules(const SendingSettings &settings) override;
    [[nodiscard]] SendingSettings applied(SendingSettings settings) const override;
    [[nodiscard]] SendingSettings standard(SendingSettings settings) const override;

    QSpinBox *m_most;
};

} // namespace comptoir
