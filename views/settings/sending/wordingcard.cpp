#include "views/settings/sending/wordingcard.h"

#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "workflows/messages/optoutwording.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace comptoir {

namespace {

constexpr int kLines = 3;

/// What is the standard is not kept, so that it follows the language.
QString unless(const QString &text, const QString &standard)
{
    return text.trimmed() == standard ? QString() : text.trimmed();
}

} // namespace

WordingCard::WordingCard(QWidget *parent)
    : RuleCard(QStringLiteral("wording"), parent)
    , m_mailLabel(makeLabel(TextRole::Body, this))
    , m_mail(new QPlainTextEdit(this))
    , m_textLabel(makeLabel(TextRole::Body, this))
    , m_text(new QLineEdit(this))
    , m_textNote(makeLabel(TextRole::Small, this))
{
    m_mail->setObjectName(QStringLiteral("opt-out-mail"));
    m_mail->setTabChangesFocus(true);
    m_mail->setFixedHeight(m_mail->fontMetrics().lineSpacing() * kLines + 16);
    m_text->setObjectName(QStringLiteral("opt-out-text"));
    m_mailLabel->setBuddy(m_mail);
    m_textLabel->setBuddy(m_text);
    fields()->addWidget(m_mailLabel);
    fields()->addWidget(m_mail);
    fields()->addWidget(m_textLabel);
    fields()->addWidget(m_text);
    fields()->addWidget(m_textNote);
    connect(m_mail, &QPlainTextEdit::textChanged, this, [this] { showState(); });
    connect(m_text, &QLineEdit::textChanged, this, [this] { showState(); });
    onLanguage(this, [this] { retranslate(); });
}

void WordingCard::retranslate()
{
    setTexts(
        tr("The way out"),
        tr("Every advertising message says how to get no more of them, free and simple. Without "
           "it no message leaves."),
        {{tr("Postal and electronic communications code (CPCE), art. L34-5: each message says who "
             "sends it and how to object."),
          QStringLiteral("https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006070987")}});
    m_mailLabel->setText(tr("In e-mails ({{unsubscribe_link}} is the link)"));
    m_mail->setAccessibleName(m_mailLabel->text());
    m_textLabel->setText(tr("In text messages"));
    m_text->setAccessibleName(m_textLabel->text());
    m_textNote->setText(
        tr("Where the provider adds its own words, such as STOP au 36111, these are "
           "left out."));
    showState();
}

void WordingCard::showRules(const SendingSettings &settings)
{
    const QSignalBlocker mail(m_mail), text(m_text);
    m_mail->setPlainText(OptOutWording::mail(settings));
    m_text->setText(OptOutWording::text(settings));
}

SendingSettings WordingCard::applied(SendingSettings settings) const
{
    settings.optOutText = unless(m_mail->toPlainText(), OptOutWording::standardMail());
    settings.stopText = unless(m_text->text(), OptOutWording::standardText());
    return settings;
}

SendingSettings WordingCard::standard(SendingSettings settings) const
{
    settings.optOutText.clear();
    settings.stopText.clear();
    return settings;
}

QString WordingCard::problem() const
{
    if (const Done mail = OptOutWording::checkMail(m_mail->toPlainText()); !mail)
        return mail.error().text;
    const Done text = OptOutWording::checkText(m_text->text());
    return text ? QString() : text.error().text;
}

} // namespace comptoir
