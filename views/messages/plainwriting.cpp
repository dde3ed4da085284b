#include "views/messages/plainwriting.h"

#include "views/messages/bodyhighlighter.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"
#include "workflows/messages/plaintext.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScopedValueRollback>

namespace comptoir {

namespace {
constexpr int kLeastHeight = 100; ///< of the text, with text of the usual size
} // namespace

PlainWriting::PlainWriting(QWidget *parent)
    : QWidget(parent)
    , m_state(makeLabel(TextRole::Muted, this))
    , m_switch(makeButton(ButtonKind::Plain, this))
    , m_text(new QPlainTextEdit(this))
    , m_highlighter(new BodyHighlighter(m_text->document(), m_text))
{
    m_text->setObjectName(QStringLiteral("message.plain"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(Theme::forText(kLeastHeight));
    m_switch->setObjectName(QStringLiteral("message.ownplain"));
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_state, 1);
    row->addWidget(m_switch);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_text, 1);
    setFocusProxy(m_text);
    connect(m_switch, &QPushButton::clicked, this, [this] {
        setOwn(!m_isOwn);
        if (!m_isOwn)
            emit derivedWanted();
        emit changed();
        m_text->setFocus(Qt::OtherFocusReason);
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isSetting && m_isOwn)
            emit changed();
    });
    onLanguage(this, [this] { retranslate(); });
}

void PlainWriting::retranslate()
{
    m_text->setAccessibleName(tr("Plain text of the message"));
    setOwn(m_isOwn);
}

void PlainWriting::setOwn(bool own)
{
    m_isOwn = own;
    m_text->setReadOnly(!own);
    m_state->setText(own ? tr("Your own text, for those who read plain text.")
                         : tr("Made from the message, for those who read plain text."));
    m_switch->setText(own ? tr("Make it from the message") : tr("Write my own"));
}

void PlainWriting::setMessage(const WrittenMessage &message)
{
    const QScopedValueRollback setting(m_isSetting, true);
    setOwn(!message.text.isEmpty());
    const QString text = m_isOwn ? message.text : plainTextOf(message.html);
    if (m_text->toPlainText() != text)
        m_text->setPlainText(text);
}

void PlainWriting::setDerivedFrom(const QString &html)
{
    const QScopedValueRollback setting(m_isSetting, true);
    if (!m_isOwn)
        m_text->setPlainText(plainTextOf(html));
}

QString PlainWriting::ownText() const
{
    return m_isOwn ? m_text->toPlainText().trimmed() : QString();
}

void PlainWriting::setFields(const std::shared_ptr<const FieldCatalogue> &fields)
{
    const QScopedValueRollback setting(m_isSetting, true);
    m_highlighter->setFields(fields);
}

} // namespace comptoir
