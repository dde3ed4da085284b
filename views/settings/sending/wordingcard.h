#pragma once

#include "views/settings/sending/rulecard.h"

class QLineEdit;
class QPlainTextEdit;

namespace comptoir {

/// By which words messages say how to get no more of them.
class WordingCard : public RuleCard
{
    Q_OBJECT

public:
    explicit WordingCard(QWidget *parent = nullptr);

private:
    void retranslate();
    void showRules(const SendingSettings &settings) override;
    [[nodiscard]] SendingSettings applied(SendingSettings settings) const override;
    [[nodiscard]] SendingSettings standard(SendingSettings settings) const override;
    [[nodiscard]] QString problem() const override;

    QLabel *m_mailLabel;
    QPlainTextEdit *m_mail;
    QLabel *m_textLabel;
    QLineEdit *m_text;
    QLabel *m_textNote;
};

} // namespace comptoir
