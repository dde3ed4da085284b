#include "views/settings/sending/numbercards.h"

#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"

#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace comptoir {

namespace {

constexpr int kFieldWidth = 170;
constexpr int kMostMessages = 100;
constexpr int kMostDays = 90;
constexpr int kMostHours = 30 * 24;
constexpr int kMostLate = 100'000;
constexpr int kMostCreditHours = 90 * 24;

} // namespace

NumberCard::NumberCard(const QString &name, QWidget *parent)
    : RuleCard(name, parent)
{}

QSpinBox *NumberCard::addNumber(const char *name, int least, int most)
{
    QLabel *label = makeLabel(TextRole::Body, this);
    auto *field = new QSpinBox(this);
    field->setObjectName(QLatin1String(name));
    field->setRange(least, most);
    field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    field->setAlignment(Qt::AlignRight);
    field->setFixedWidth(Theme::forText(kFieldWidth));
    label->setBuddy(field);
    fields()->addWidget(label);
    fields()->addWidget(field, 0, Qt::AlignLeft);
    m_labels.insert(field, label);
    connect(field, &QSpinBox::valueChanged, this, [this] { showState(); });
    return field;
}

void NumberCard::setNumberTexts(QSpinBox *field, const QString &label, const QString &suffix,
                                const QString &none)
{
    m_labels.value(field)->setText(label);
    field->setAccessibleName(label);
    field->setSuffix(QStringLiteral(" ") + suffix);
    field->setSpecialValueText(none);
}

CapsCard::CapsCard(QWidget *parent)
    : NumberCard(QStringLiteral("caps"), parent)
    , m_cap(addNumber("cap", 0, kMostMessages))
    , m_days(addNumber("cap-days", 1, kMostDays))
    , m_offer(addNumber("offer-hours", 0, kMostHours))
{
    onLanguage(this, [this] { retranslate(); });
}

void CapsCard::retranslate()
{
    setTexts(
        tr("How often"),
        tr("Over all channels, campaigns and workflows together. Beyond it advertising waits; "
           "answers to an order or an account do not count."),
        {{tr("Usage. No law sets a number, but whoever is written to too often objects, and may "
             "do so at any time (GDPR, art. 21)."),
          QStringLiteral("https://eur-lex.europa.eu/eli/reg/2016/679/oj")}});
    setNumberTexts(m_cap, tr("A customer gets at most"), tr("messages", "after a number"),
                   tr("any number"));
    setNumberTexts(m_days, tr("within any"), tr("days", "after a number"));
    setNumberTexts(m_offer, tr("The same offer comes by no second channel within"),
                   tr("hours", "after a number"), tr("no limit"));
    showState();
}

void CapsCard::showRules(const SendingSettings &settings)
{
    const QSignalBlocker cap(m_cap), days(m_days), offer(m_offer);
    m_cap->setValue(settings.rules.cap);
    m_days->setValue(settings.rules.capDays);
    m_offer->setValue(settings.rules.offerHours);
}

SendingSettings CapsCard::applied(SendingSettings settings) const
{
    settings.rules.cap = m_cap->value();
    settings.rules.capDays = m_days->value();
    settings.rules.offerHours = m_offer->value();
    return settings;
}

SendingSettings CapsCard::standard(SendingSettings settings) const
{
    settings.rules.cap = GateRules::kStandardCap;
    settings.rules.capDays = GateRules::kStandardCapDays;
    settings.rules.offerHours = GateRules::kStandardOfferHours;
    return settings;
}

QString CapsCard::warning() const
{
    return m_cap->value() == 0
        ? tr("Without a limit a customer who is in several campaigns gets a message of each.")
        : QString();
}

CreditCard::CreditCard(QWidget *parent)
    : NumberCard(QStringLiteral("credit"), parent)
    , m_click(addNumber("credit-click", 0, kMostCreditHours))
    , m_reply(addNumber("credit-reply", 0, kMostCreditHours))
    , m_open(addNumber("credit-open", 0, kMostCreditHours))
    , m_delivered(addNumber("credit-delivered", 0, kMostCreditHours))
    , m_textClick(addNumber("credit-text-click", 0, kMostCreditHours))
    , m_textReply(addNumber("credit-text-reply", 0, kMostCreditHours))
    , m_textOpen(addNumber("credit-text-open", 0, kMostCreditHours))
    , m_textDelivered(addNumber("credit-text-delivered", 0, kMostCreditHours))
{
    onLanguage(this, [this] { retranslate(); });
}

void CreditCard::retranslate()
{
    setTexts(
        tr("Which orders a message brought"),
        tr("An order is put down to the last message that reached the customer before it, "
           "once, and by a discount code that the message gave at any time. The time counts "
           "from what happened: the click, the answer, the arrival. A change counts the past "
           "anew."),
        {{tr("Usage: five days after a click or an answer, twelve hours after a text message has "
             "arrived. Opening alone says little, since programs open mail too: it does not "
             "count."),
          {}}});
    const QString unit = tr("hours", "after a number");
    const QString none = tr("does not count");
    setNumberTexts(m_click, tr("After a click in an e-mail, within"), unit, none);
    setNumberTexts(m_reply, tr("After an answer to an e-mail, within"), unit, none);
    setNumberTexts(m_open, tr("After an e-mail was opened, where it may be measured, within"), unit,
                   none);
    setNumberTexts(m_delivered, tr("After an e-mail has arrived, within"), unit, none);
    setNumberTexts(m_textClick, tr("After a click in a text message, within"), unit, none);
    setNumberTexts(m_textReply, tr("After an answer to a text message, within"), unit, none);
    setNumberTexts(m_textOpen, tr("After a WhatsApp message was read, within"), unit, none);
    setNumberTexts(m_textDelivered, tr("After a text message has arrived, within"), unit, none);
    showState();
}

void CreditCard::showRules(const SendingSettings &settings)
{
    const QSignalBlocker click(m_click), reply(m_reply), open(m_open), delivered(m_delivered);
    const QSignalBlocker textClick(m_textClick), textReply(m_textReply), textOpen(m_textOpen),
        textDelivered(m_textDelivered);
    m_click->setValue(settings.credit.email.click);
    m_reply->setValue(settings.credit.email.reply);
    m_open->setValue(settings.credit.email.open);
    m_delivered->setValue(settings.credit.email.delivered);
    m_textClick->setValue(settings.credit.text.click);
    m_textReply->setValue(settings.credit.text.reply);
    m_textOpen->setValue(settings.credit.text.open);
    m_textDelivered->setValue(settings.credit.text.delivered);
}

SendingSettings CreditCard::applied(SendingSettings settings) const
{
    settings.credit.email
        = {m_click->value(), m_reply->value(), m_open->value(), m_delivered->value()};
    settings.credit.text = {m_textClick->value(), m_textReply->value(), m_textOpen->value(),
                            m_textDelivered->value()};
    return settings;
}

SendingSettings CreditCard::standard(SendingSettings settings) const
{
    settings.credit = {};
    return settings;
}

QString CreditCard::warning() const
{
    return m_delivered->value() > 0
        ? tr("Whoever buys anyway counts as won by a message then: the figures look better than "
             "they are.")
        : QString();
}

LateCard::LateCard(QWidget *parent)
    : NumberCard(QStringLiteral("late"), parent)
    , m_most(addNumber("ask-before-late", 0, kMostLate))
{
    onLanguage(this, [this] { retranslate(); });
}

void LateCard::retranslate()
{
    setTexts(
        tr("Late messages"),
        tr("What came due while Comptoir was closed does what the message itself says: leave at "
           "once, wait for the next allowed hours, or be left out. When many are late at a "
           "start, they wait until you say what becomes of them."),
        {{tr("Usage: a computer that was off for a week must not write to everybody at once."),
          {}}});
    setNumberTexts(m_most, tr("Ask me at the start when more are late than"),
                   tr("messages", "after a number"));
    showState();
}

void LateCard::showRules(const SendingSettings &settings)
{
    const QSignalBlocker blocker(m_most);
    m_most->setValue(settings.askBeforeLate);
}

SendingSettings LateCard::applied(SendingSettings settings) const
{
    settings.askBeforeLate = m_most->value();
    return settings;
}

SendingSettings LateCard::standard(SendingSettings settings) const
{
    settings.askBeforeLate = SendingSettings::kStandardAskBeforeLate;
    return settings;
}

} // namespace comptoir
