#include "views/messages/textwriting.h"

#include "views/messages/bodyhighlighter.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"
#include "workflows/channels/gateways/catalogue.h"
#include "workflows/messages/fieldmarks.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScopedValueRollback>

namespace comptoir {

namespace {
constexpr int kLeastHeight = 110; ///< of the text, with text of the usual size
} // namespace

TextWriting::TextWriting(QWidget *parent)
    : MessageWriting(parent)
    , m_highlighter(nullptr)
    , m_text(new QPlainTextEdit(this))
    , m_field(makeButton(ButtonKind::Quiet, this))
    , m_count(makeLabel(TextRole::Body, this))
    , m_forcing(makeLabel(TextRole::Muted, this))
    , m_simpler(makeButton(ButtonKind::Link, this))
    , m_stop(makeLabel(TextRole::Muted, this))
    , m_addStop(makeButton(ButtonKind::Link, this))
{
    m_highlighter = new BodyHighlighter(m_text->document(), m_text);
    m_text->setObjectName(QStringLiteral("message.text"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(Theme::forText(kLeastHeight));
    m_field->setObjectName(QStringLiteral("message.field"));
    m_field->setIcon(themedIcon(QStringLiteral("code")));
    m_count->setObjectName(QStringLiteral("message.count"));
    m_forcing->setObjectName(QStringLiteral("message.forcing"));
    m_simpler->setObjectName(QStringLiteral("message.simpler"));
    m_stop->setObjectName(QStringLiteral("message.stop"));
    m_addStop->setObjectName(QStringLiteral("message.addstop"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_count, 1);
    row->addWidget(m_field);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(row);
    column->addWidget(m_text, 1);
    column->addWidget(m_forcing);
    column->addWidget(m_simpler, 0, Qt::AlignLeft);
    column->addWidget(m_stop);
    column->addWidget(m_addStop, 0, Qt::AlignLeft);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (m_isSetting)
            return;
        count();
        emit changed();
    });
    connect(m_field, &QPushButton::clicked, this, [this] { emit fieldWanted(m_field); });
    const auto replace = [this](const QString &text) {
        QTextCursor cursor(m_text->document());
        cursor.select(QTextCursor::Document);
        cursor.insertText(text); // one step back
        m_text->setFocus(Qt::OtherFocusReason);
    };
    connect(m_simpler, &QPushButton::clicked, this,
            [this, replace] { replace(SmsText::inGsm(m_text->toPlainText())); });
    connect(m_addStop, &QPushButton::clicked, this, [this, replace] {
        const StopClause own{StopClause::Writer::Text, stopWords()};
        replace(SmsText::withClause(m_text->toPlainText(), own));
    });
    onLanguage(this, [this] { retranslate(); });
}

void TextWriting::retranslate()
{
    m_text->setAccessibleName(tr("Text of the message"));
    m_text->setPlaceholderText(tr("Write your message"));
    m_field->setText(tr("Insert a field"));
    m_simpler->setText(tr("Replace them by simple letters"));
    count();
}

void TextWriting::setSender(const WrittenMessage &message, const std::optional<Sender> &sender)
{
    m_isMarketing = message.messageClass == MessageClass::Marketing;
    m_isByGateway = message.gatewayOptOut;
    m_isText = message.channel == Channel::Sms;
    m_clause = {};
    if (sender) {
        GatewayAccount account;
        account.fields.insert(QStringLiteral("stop"),
                              sender->options.value(QLatin1String("stop")).toString());
        m_clause = Gateways::clause(Gateways::entry(sender->provider), account);
    }
    count();
}

QString TextWriting::stopWords() const
{
    if (!m_clause.wording.isEmpty())
        return m_clause.wording;
    return m_stopText.isEmpty() ? QStringLiteral("STOP") : m_stopText;
}

/// Fields are counted as they are written here: nobody knows how long a customer's name is.
void TextWriting::count()
{
    const QString text = m_text->toPlainText();
    const bool isAdded = m_isMarketing && m_isByGateway && m_isText;
    StopClause clause = m_clause;
    clause.writer = StopClause::Writer::Gateway;
    const SmsCount counted = isAdded ? SmsText::count(text, clause) : SmsText::count(text);
    const bool isWide = counted.encoding == SmsCount::Encoding::Ucs2;
    const QString alphabet = isWide ? QStringLiteral("UCS-2") : QStringLiteral("GSM-7");
    m_count->setText(
        m_isText ? tr("%n part(s)", nullptr, counted.parts) + QStringLiteral(" · ")
                + tr("%1 characters, %2 left in this part").arg(counted.units).arg(counted.left)
                + QStringLiteral(" · ") + alphabet
                 : tr("%n character(s)", nullptr, static_cast<int>(text.size())));
    const bool forces = m_isText && isWide;
    setTextOrHide(m_forcing,
                  forces ? tr("These make every part shorter (70 characters in place of 160): %1")
                               .arg(breakable(counted.forcing))
                         : QString());
    m_simpler->setVisible(forces && SmsText::inGsm(text) != text);
    const bool says = text.contains(QLatin1String("STOP"));
    QString stop;
    if (m_isMarketing && isAdded)
        stop = m_clause.wording.isEmpty()
            ? tr("The provider adds how to stop the messages.")
            : tr("The provider adds “%1”, which is counted here.").arg(m_clause.wording);
    else if (m_isMarketing && !says)
        stop = tr("A marketing message must say how to stop the messages.");
    setTextOrHide(m_stop, stop);
    m_addStop->setText(tr("Add “%1” at the end").arg(stopWords()));
    m_addStop->setVisible(m_isMarketing && !isAdded && !says);
}

void TextWriting::setMessage(const WrittenMessage &message)
{
    const QScopedValueRollback setting(m_isSetting, true);
    m_text->setPlainText(message.text);
    count();
}

void TextWriting::changeMessage(const WrittenMessage &message)
{
    if (message.text != m_text->toPlainText()) {
        QTextCursor cursor(m_text->document());
        cursor.select(QTextCursor::Document);
        cursor.insertText(message.text);
    }
    emit changed();
}

void TextWriting::collect(WrittenMessage &message) const
{
    message.text = m_text->toPlainText().trimmed();
}

void TextWriting::setFields(const std::shared_ptr<const FieldCatalogue> &fields)
{
    const QScopedValueRollback setting(m_isSetting, true);
    m_highlighter->setFields(fields);
}

void TextWriting::insertField(const QString &name)
{
    m_text->insertPlainText(FieldMark::tag(name));
    m_text->setFocus(Qt::OtherFocusReason);
}

void TextWriting::goTo(MessageMend::Place place, const QString &words)
{
    Q_UNUSED(place)
    m_text->moveCursor(QTextCursor::Start);
    if (!words.isEmpty())
        m_text->find(words);
    m_text->setFocus(Qt::OtherFocusReason);
}

void TextWriting::takeFocus()
{
    m_text->setFocus(Qt::TabFocusReason);
}

} // namespace comptoir
