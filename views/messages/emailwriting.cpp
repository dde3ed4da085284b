#include "views/messages/emailwriting.h"

#include "views/messages/bodyhighlighter.h"
#include "views/messages/fieldline.h"
#include "views/messages/formatbar.h"
#include "views/messages/formattededit.h"
#include "views/messages/plainwriting.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/tabrow.h"
#include "views/widgets/theme.h"
#include "workflows/messages/fieldmarks.h"
#include "workflows/messages/messagevalues.h"

#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTabBar>

namespace comptoir {

namespace {
constexpr int kLeastHeight = 130; ///< of the text, with text of the usual size
constexpr int kLongestPreviewLine = 150;
} // namespace

EmailWriting::EmailWriting(QWidget *parent)
    : MessageWriting(parent)
    , m_subjectLabel(makeLabel(TextRole::Muted, this))
    , m_subject(new FieldLine(this))
    , m_previewLabel(makeLabel(TextRole::Muted, this))
    , m_previewLine(new QLineEdit(this))
    , m_tabs(new TabRow(this))
    , m_field(makeButton(ButtonKind::Quiet, this))
    , m_pages(new QStackedWidget(this))
    , m_formattedPage(new QWidget(m_pages))
    , m_richer(new NoticeBar(m_formattedPage))
    , m_bar(nullptr)
    , m_formatted(new FormattedEdit(m_formattedPage))
    , m_source(new QPlainTextEdit(m_pages))
    , m_plain(new PlainWriting(m_pages))
{
    build();
    connectParts();
    onLanguage(this, [this] { retranslate(); });
    showTab(Formatted);
}

void EmailWriting::build()
{
    m_bar = new FormatBar(m_formatted, m_formattedPage);
    m_subject->setObjectName(QStringLiteral("message.subject"));
    m_previewLine->setObjectName(QStringLiteral("message.previewline"));
    m_previewLine->setMaxLength(kLongestPreviewLine);
    m_tabs->setObjectName(QStringLiteral("message.texts"));
    m_field->setObjectName(QStringLiteral("message.field"));
    m_field->setIcon(themedIcon(QStringLiteral("code")));
    m_formatted->setObjectName(QStringLiteral("message.formatted"));
    m_source->setObjectName(QStringLiteral("message.source"));
    m_source->setTabChangesFocus(true);
    for (QWidget *text : std::initializer_list<QWidget *>{m_formatted, m_source})
        text->setMinimumHeight(Theme::forText(kLeastHeight));
    m_richer->hide();
    auto *formatted = new QVBoxLayout(m_formattedPage);
    formatted->setContentsMargins(0, 0, 0, 0);
    formatted->setSpacing(8);
    formatted->addWidget(m_richer);
    formatted->addWidget(m_bar);
    formatted->addWidget(m_formatted, 1);
    for (QWidget *page : std::initializer_list<QWidget *>{m_formattedPage, m_source, m_plain}) {
        m_pages->addWidget(page);
        m_tabs->addTab();
    }
    auto *head = new QGridLayout;
    head->setHorizontalSpacing(12);
    head->setVerticalSpacing(8);
    head->addWidget(m_subjectLabel, 0, 0);
    head->addWidget(m_subject, 0, 1);
    head->addWidget(m_previewLabel, 1, 0);
    head->addWidget(m_previewLine, 1, 1);
    head->setColumnStretch(1, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_tabs, 1);
    row->addWidget(m_field);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(head);
    column->addLayout(row);
    column->addWidget(m_pages, 1);
    m_highlighters = {new BodyHighlighter(m_formatted->document(), m_formatted),
                      new BodyHighlighter(m_source->document(), m_source)};
    for (QWidget *text : std::initializer_list<QWidget *>{m_subject, m_formatted, m_source})
        text->installEventFilter(this);
    m_plain->edit()->installEventFilter(this);
    m_caret = m_formatted;
}

void EmailWriting::connectParts()
{
    connect(m_tabs->tabs(), &QTabBar::currentChanged, this, &EmailWriting::showTab);
    connect(m_tabs, &TabRow::chosen, this, [this] {
        QWidget *page = m_pages->currentWidget();
        (page == m_formattedPage ? m_formatted : page)->setFocus(Qt::OtherFocusReason);
    });
    connect(m_field, &QPushButton::clicked, this, [this] { emit fieldWanted(m_field); });
    connect(m_subject, &QPlainTextEdit::textChanged, this, &EmailWriting::changed);
    connect(m_previewLine, &QLineEdit::textEdited, this, &EmailWriting::takeFormatted);
    // Of the words alone: what the highlighter does to their look is no change.
    connect(m_formatted->document(), &QTextDocument::contentsChanged, this,
            &EmailWriting::takeFormatted);
    connect(m_source, &QPlainTextEdit::textChanged, this, &EmailWriting::takeSource);
    connect(m_plain, &PlainWriting::changed, this, &EmailWriting::changed);
    connect(m_plain, &PlainWriting::derivedWanted, this,
            [this] { m_plain->setDerivedFrom(html()); });
    connect(m_richer, &NoticeBar::acted, this, &EmailWriting::writeAnew);
}

void EmailWriting::retranslate()
{
    m_subjectLabel->setText(tr("Subject"));
    m_subject->setAccessibleName(tr("Subject"));
    m_subject->setPlaceholderText(tr("What the message is about"));
    m_previewLabel->setText(tr("Preview line"));
    m_previewLine->setAccessibleName(tr("Preview line"));
    m_previewLine->setPlaceholderText(tr("What mailboxes show beside the subject"));
    m_previewLine->setToolTip(m_previewLine->placeholderText());
    m_tabs->tabs()->setAccessibleName(tr("Ways to write the text"));
    m_tabs->setTabText(Formatted, tr("Formatted"));
    m_tabs->setTabText(Source, tr("HTML"));
    m_tabs->setTabText(Plain, tr("Plain text"));
    m_field->setText(tr("Insert a field"));
    m_formatted->setAccessibleName(tr("Text of the message, formatted"));
    m_formatted->setPlaceholderText(tr("Write your message"));
    m_source->setAccessibleName(tr("Text of the message, as HTML"));
    m_richer->showNotice(Tone::Warning,
                         tr("This message holds HTML that the formatted text does not know, such "
                            "as pictures or tables. Change it under HTML, or write it anew: only "
                            "words, headings, lists and links stay."),
                         tr("Write it anew"));
    m_richer->setVisible(m_isRicher);
}

void EmailWriting::setHtml(const QString &html)
{
    bool isWhole = true;
    const MailBody body = MailBody::read(html, &isWhole);
    m_isRicher = !isWhole;
    m_formatted->setBody(body);
    m_previewLine->setText(body.previewLine);
    m_shown = m_formatted->body();
    m_shown.previewLine = m_previewLine->text();
    showFormatted();
}

void EmailWriting::showFormatted()
{
    m_richer->setVisible(m_isRicher);
    m_bar->setVisible(!m_isRicher);
    m_formatted->setReadOnly(m_isRicher);
    m_previewLine->setEnabled(!m_isRicher);
}

void EmailWriting::setMessage(const WrittenMessage &message)
{
    const QScopedValueRollback setting(m_isSetting, true);
    m_language = message.language;
    m_html = message.html;
    m_truth = Truth::Kept;
    m_subject->setText(message.subject);
    setHtml(message.html);
    m_shownSource = message.html;
    m_source->setPlainText(m_shownSource);
    m_plain->setMessage(message);
    m_caret = m_formatted;
    m_tabs->tabs()->setCurrentIndex(m_isRicher ? Source : Formatted);
}

void EmailWriting::changeMessage(const WrittenMessage &message)
{
    if (message.subject != m_subject->text())
        m_subject->setText(message.subject);
    if (message.html != html()) {
        bool isWhole = true;
        const MailBody body = MailBody::read(message.html, &isWhole);
        if (isWhole && !m_isRicher) {
            m_previewLine->setText(body.previewLine);
            m_formatted->changeBody(body);
        } else {
            QTextCursor cursor(m_source->document());
            cursor.select(QTextCursor::Document);
            cursor.insertText(message.html); // one step back
        }
    }
    m_plain->setMessage(message);
    emit changed();
}

QString EmailWriting::html() const
{
    switch (m_truth) {
    case Truth::Kept:
        return m_html;
    case Truth::Source:
        return m_source->toPlainText().trimmed();
    case Truth::Formatted:
        break;
    }
    MailBody body = m_formatted->body();
    body.previewLine = m_previewLine->text().simplified();
    return body.write();
}

void EmailWriting::collect(WrittenMessage &message) const
{
    message.subject = m_subject->text();
    message.html = html();
    message.text = m_plain->ownText();
}

void EmailWriting::takeFormatted()
{
    if (m_isSetting || m_isRicher)
        return;
    MailBody body = m_formatted->body();
    body.previewLine = m_previewLine->text();
    if (m_truth == Truth::Kept && body == m_shown)
        return; // only its look was changed
    m_truth = Truth::Formatted;
    emit changed();
}

void EmailWriting::takeSource()
{
    if (m_isSetting || m_source->toPlainText() == m_shownSource)
        return;
    m_shownSource = m_source->toPlainText();
    m_truth = Truth::Source;
    emit changed();
}

/// What was written in one tab stands in the others.
void EmailWriting::showTab(int tab)
{
    m_pages->setCurrentIndex(tab);
    const QScopedValueRollback setting(m_isSetting, true);
    if (tab == Source && m_truth != Truth::Source)
        m_source->setPlainText(m_shownSource = html());
    else if (tab == Formatted && m_truth == Truth::Source)
        setHtml(html());
    else if (tab == Plain)
        m_plain->setDerivedFrom(html());
}

void EmailWriting::writeAnew()
{
    m_isRicher = false;
    showFormatted();
    m_truth = Truth::Formatted;
    emit changed();
    m_formatted->setFocus(Qt::OtherFocusReason);
}

void EmailWriting::setFields(const std::shared_ptr<const FieldCatalogue> &fields)
{
    const QScopedValueRollback setting(m_isSetting, true);
    m_subject->setFields(fields);
    for (BodyHighlighter *highlighter : std::as_const(m_highlighters))
        highlighter->setFields(fields);
    m_plain->setFields(fields);
}

void EmailWriting::insertField(const QString &name)
{
    const QString tag = FieldMark::tag(name);
    const bool isLink = name == messagefields::kUnsubscribeLink;
    const bool isFormatted
        = m_caret == m_formatted && m_pages->currentWidget() == m_formattedPage && !m_isRicher;
    if (isFormatted && isLink) {
        m_formatted->setLink(tag, MessageMend::unsubscribeWords(m_language));
        m_formatted->setFocus(Qt::OtherFocusReason);
    } else if (isFormatted) {
        m_formatted->insertField(tag);
        m_formatted->setFocus(Qt::OtherFocusReason);
    } else {
        auto *text = qobject_cast<QPlainTextEdit *>(m_caret.data());
        if (!text || !text->isVisible())
            text = m_pages->currentWidget() == m_source ? m_source
                : m_pages->currentWidget() == m_plain   ? m_plain->edit()
                                                        : m_subject;
        const bool isHtml = text == m_source && isLink;
        text->insertPlainText(isHtml ? QStringLiteral("<a href=\"%1\">%2</a>")
                                           .arg(tag, MessageMend::unsubscribeWords(m_language))
                                     : tag);
        text->setFocus(Qt::OtherFocusReason);
    }
}

void EmailWriting::goTo(MessageMend::Place place, const QString &words)
{
    if (place == MessageMend::Place::Subject) {
        m_subject->setFocus(Qt::OtherFocusReason);
        return;
    }
    const bool isPlain = place == MessageMend::Place::Text;
    m_tabs->tabs()->setCurrentIndex(isPlain ? Plain : m_isRicher ? Source : Formatted);
    if (isPlain) {
        m_plain->setFocus(Qt::OtherFocusReason);
    } else if (m_isRicher) {
        m_source->moveCursor(QTextCursor::Start);
        m_source->find(words);
        m_source->setFocus(Qt::OtherFocusReason);
    } else {
        m_formatted->findWords(words);
        m_formatted->setFocus(Qt::OtherFocusReason);
    }
}

void EmailWriting::takeFocus()
{
    m_subject->setFocus(Qt::TabFocusReason);
}

bool EmailWriting::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        m_caret = qobject_cast<QWidget *>(watched);
    return MessageWriting::eventFilter(watched, event);
}

} // namespace comptoir
