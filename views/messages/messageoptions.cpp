#include "views/messages/messageoptions.h"

#include "views/messages/fallbackrows.h"
#include "views/messages/messagewords.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/tallscroll.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace comptoir {

namespace {

constexpr int kMostHours = 24 * 366;
constexpr int kFirstHours = 12;
constexpr int kLongestOffer = 200;
constexpr LateRule kRules[] = {LateRule::Send, LateRule::NextWindow, LateRule::Skip};

QStringList languages()
{
    return {QStringLiteral("fr"), QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("es"),
            QStringLiteral("it"), QStringLiteral("nl"), QStringLiteral("pt")};
}

} // namespace

MessageOptions::MessageOptions(QWidget *parent)
    : QWidget(parent)
    , m_classHeading(makeLabel(TextRole::Heading, this))
    , m_classes(new QButtonGroup(this))
    , m_marketing(new QRadioButton(this))
    , m_aboutMarketing(makeLabel(TextRole::Muted, this))
    , m_transactional(new QRadioButton(this))
    , m_aboutTransactional(makeLabel(TextRole::Muted, this))
    , m_senderLabel(makeLabel(TextRole::Heading, this))
    , m_sender(new QComboBox(this))
    , m_noSender(makeLabel(TextRole::Muted, this))
    , m_stop(new QCheckBox(this))
    , m_languageLabel(makeLabel(TextRole::Heading, this))
    , m_language(new QComboBox(this))
    , m_offerLabel(makeLabel(TextRole::Heading, this))
    , m_offer(new QLineEdit(this))
    , m_lateLabel(makeLabel(TextRole::Heading, this))
    , m_late(new QComboBox(this))
    , m_hours(new QSpinBox(this))
    , m_fallbacks(new FallbackRows(this))
{
    build();
    onLanguage(this, [this] { retranslate(); });
}

void MessageOptions::build()
{
    m_marketing->setObjectName(QStringLiteral("options.marketing"));
    m_transactional->setObjectName(QStringLiteral("options.transactional"));
    m_sender->setObjectName(QStringLiteral("options.sender"));
    m_stop->setObjectName(QStringLiteral("options.stop"));
    m_language->setObjectName(QStringLiteral("options.language"));
    m_offer->setObjectName(QStringLiteral("options.offer"));
    m_late->setObjectName(QStringLiteral("options.late"));
    m_hours->setObjectName(QStringLiteral("options.hours"));
    m_classes->addButton(m_marketing);
    m_classes->addButton(m_transactional);
    m_marketing->setChecked(true);
    m_offer->setMaxLength(kLongestOffer);
    m_hours->setRange(1, kMostHours);
    for (QComboBox *box : {m_sender, m_language, m_late}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    for (const QString &code : languages())
        m_language->addItem(Format::language(code), code);
    for (const LateRule rule : kRules)
        m_late->addItem({}, static_cast<int>(rule));
    auto *inside = new QWidget(this);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 4, 4, 4);
    column->setSpacing(6);
    for (QWidget *one : std::initializer_list<QWidget *>{
             m_classHeading, m_marketing, m_aboutMarketing, m_transactional, m_aboutTransactional,
             m_senderLabel, m_sender, m_noSender, m_stop, m_fallbacks, m_languageLabel, m_language,
             m_offerLabel, m_offer, m_lateLabel, m_late, m_hours})
        column->addWidget(one);
    column->addStretch(1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(new TallScroll(inside, this));
    connect(m_classes, &QButtonGroup::buttonClicked, this, &MessageOptions::changed);
    connect(m_sender, &QComboBox::activated, this, [this](int at) {
        m_last = SenderId{m_sender->itemData(at).toLongLong()};
        emit senderChosen(m_last);
        emit changed();
    });
    connect(m_stop, &QCheckBox::clicked, this, &MessageOptions::changed);
    connect(m_sender, &QComboBox::currentTextChanged, m_sender, &QWidget::setToolTip);
    connect(m_language, &QComboBox::activated, this, &MessageOptions::changed);
    connect(m_offer, &QLineEdit::textEdited, this, &MessageOptions::changed);
    connect(m_late, &QComboBox::activated, this, [this] {
        showKind();
        emit changed();
    });
    connect(m_hours, &QSpinBox::valueChanged, this, &MessageOptions::changed);
    connect(m_fallbacks, &FallbackRows::changed, this, &MessageOptions::changed);
}

void MessageOptions::retranslate()
{
    m_classHeading->setText(tr("What kind of message is it?"));
    m_marketing->setText(MessageWords::kind(MessageClass::Marketing));
    m_aboutMarketing->setText(MessageWords::explanation(MessageClass::Marketing));
    m_transactional->setText(MessageWords::kind(MessageClass::Transactional));
    m_aboutTransactional->setText(MessageWords::explanation(MessageClass::Transactional));
    m_senderLabel->setText(tr("Sent by"));
    m_sender->setAccessibleName(tr("Sent by"));
    m_noSender->setText(tr("There is no account for messages of this kind yet."));
    //: of a text message: its provider adds how to stop them
    m_stop->setText(tr("The provider adds STOP"));
    m_languageLabel->setText(tr("Language of the message"));
    m_language->setAccessibleName(tr("Language of the message"));
    m_language->setToolTip(tr("Amounts and dates are written in it."));
    m_offerLabel->setText(tr("Offer"));
    m_offer->setAccessibleName(tr("Offer"));
    m_offer->setPlaceholderText(tr("Such as “summer sales”"));
    m_offer->setToolTip(
        m_offer->placeholderText() + u'\n'
        + tr("The same word in several messages: nobody gets one offer twice within "
             "some hours."));
    m_lateLabel->setText(tr("If the computer was off at that time"));
    m_late->setAccessibleName(m_lateLabel->text());
    for (int at = 0; at < m_late->count(); ++at)
        m_late->setItemText(at, MessageWords::late(kRules[at]));
    m_hours->setAccessibleName(tr("Hours after which it is not sent any more"));
    //: behind a number
    m_hours->setSuffix(QLatin1Char(' ') + tr("hours"));
    fillSenders();
    showKind();
}

void MessageOptions::setFields(const std::shared_ptr<const FieldCatalogue> &fields)
{
    m_fallbacks->setFields(fields);
}

void MessageOptions::setSenders(const QList<Sender> &senders, SenderId last)
{
    m_senders = senders;
    m_last = last;
    fillSenders();
}

void MessageOptions::fillSenders()
{
    m_sender->clear();
    for (const Sender &sender : std::as_const(m_senders)) {
        if (sender.channel != m_channel)
            continue;
        const QString name = sender.name.isEmpty()
            ? sender.address
            : QStringLiteral("%1 (%2)").arg(sender.name, sender.address);
        m_sender->addItem(name, sender.id.value);
        if (sender.id == m_last)
            m_sender->setCurrentIndex(m_sender->count() - 1);
    }
    m_sender->setVisible(m_sender->count() > 0);
    m_noSender->setVisible(m_sender->count() == 0);
}

std::optional<Sender> MessageOptions::sender() const
{
    const SenderId chosen{m_sender->currentData().toLongLong()};
    const auto found = std::find_if(m_senders.cbegin(), m_senders.cend(),
                                    [chosen](const Sender &sender) { return sender.id == chosen; });
    return found == m_senders.cend() ? std::nullopt : std::optional(*found);
}

void MessageOptions::setMessage(const WrittenMessage &message)
{
    m_channel = message.channel;
    const QSignalBlocker quiet(this);
    const bool isMarketing = message.messageClass == MessageClass::Marketing;
    (isMarketing ? m_marketing : m_transactional)->setChecked(true);
    if (m_language->findData(message.language) < 0)
        m_language->addItem(Format::language(message.language), message.language);
    m_language->setCurrentIndex(m_language->findData(message.language));
    m_offer->setText(message.offer);
    m_late->setCurrentIndex(m_late->findData(static_cast<int>(message.lateRule)));
    m_hours->setValue(message.lateHours > 0 ? message.lateHours : kFirstHours);
    m_stop->setChecked(message.gatewayOptOut);
    m_fallbacks->setFallbacks(message.fallbacks);
    fillSenders();
    showKind();
}

void MessageOptions::showKind()
{
    for (QComboBox *box : {m_sender, m_late}) // where there is no room for all of it
        box->setToolTip(box->currentText());
    m_stop->setVisible(m_channel == Channel::Sms);
    m_hours->setVisible(m_late->currentData().toInt() == static_cast<int>(LateRule::Skip));
}

void MessageOptions::collect(WrittenMessage &message) const
{
    message.messageClass
        = m_marketing->isChecked() ? MessageClass::Marketing : MessageClass::Transactional;
    message.language = m_language->currentData().toString();
    message.offer = m_offer->text().simplified();
    message.lateRule = static_cast<LateRule>(m_late->currentData().toInt());
    message.lateHours = message.lateRule == LateRule::Skip ? m_hours->value() : 0;
    message.gatewayOptOut = m_channel != Channel::Email && m_stop->isChecked();
    message.fallbacks = m_fallbacks->fallbacks();
}

void MessageOptions::setUsed(const QStringList &names)
{
    m_fallbacks->setUsed(names);
}

void MessageOptions::setFallback(const QString &field, const QString &text)
{
    m_fallbacks->setFallback(field, text);
    emit changed();
}

void MessageOptions::focusFallback(const QString &field)
{
    m_fallbacks->focusField(field);
}

void MessageOptions::focusClass()
{
    (m_marketing->isChecked() ? m_marketing : m_transactional)->setFocus(Qt::OtherFocusReason);
}

void MessageOptions::focusOffer()
{
    m_offer->setFocus(Qt::OtherFocusReason);
}

void MessageOptions::focusOptOut()
{
    m_stop->setFocus(Qt::OtherFocusReason);
}

} // namespace comptoir
