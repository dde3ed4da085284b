#include "views/messages/formatbar.h"

#include "views/messages/bodydocument.h"
#include "views/messages/formattededit.h"
#include "views/messages/linkdialog.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"

#include <QComboBox>
#include <QToolButton>

namespace comptoir {

namespace {

using Kind = MailBlock::Kind;
constexpr Kind kKinds[] = {Kind::Paragraph, Kind::Title, Kind::Heading};

QString withKey(const QString &text, const QKeySequence &key)
{
    return QStringLiteral("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText));
}

} // namespace

FormatBar::FormatBar(FormattedEdit *edit, QWidget *parent)
    : QWidget(parent)
    , m_edit(edit)
    , m_kind(new QComboBox(this))
    , m_undo(add(
          "undo", [](FormattedEdit &e) { e.undo(); }, false))
    , m_redo(add(
          "redo", [](FormattedEdit &e) { e.redo(); }, false))
    , m_bold(add("bold", [](FormattedEdit &e) { e.toggleBold(); }))
    , m_italic(add("italic", [](FormattedEdit &e) { e.toggleItalic(); }))
    , m_link(add("link", [](FormattedEdit &e) { emit e.linkWanted(); }))
    , m_bullets(add("list", [](FormattedEdit &e) { e.toggleList(Kind::Bullet); }))
    , m_numbers(add("list-numbers", [](FormattedEdit &e) { e.toggleList(Kind::Number); }))
    , m_left(add("align-left", [](FormattedEdit &e) { e.setAlign(Qt::AlignLeft); }))
    , m_centre(add("align-centre", [](FormattedEdit &e) { e.setAlign(Qt::AlignHCenter); }))
    , m_right(add("align-right", [](FormattedEdit &e) { e.setAlign(Qt::AlignRight); }))
{
    m_kind->setObjectName(QStringLiteral("format.kind"));
    auto *flow = new FlowLayout(2, this);
    for (QWidget *one :
         std::initializer_list<QWidget *>{m_kind, m_bold, m_italic, m_link, m_bullets, m_numbers,
                                          m_left, m_centre, m_right, m_undo, m_redo})
        flow->addWidget(one);
    for (const Kind kind : kKinds)
        m_kind->addItem({}, static_cast<int>(kind));
    connect(m_kind, &QComboBox::activated, this, [this](int at) {
        m_edit->setKind(kKinds[at]);
        m_edit->setFocus(Qt::OtherFocusReason);
    });
    connect(m_edit, &QTextEdit::cursorPositionChanged, this, &FormatBar::showCaret);
    connect(m_edit, &QTextEdit::currentCharFormatChanged, this, &FormatBar::showCaret);
    connect(m_edit, &QTextEdit::undoAvailable, m_undo, &QWidget::setEnabled);
    connect(m_edit, &QTextEdit::redoAvailable, m_redo, &QWidget::setEnabled);
    connect(m_edit, &FormattedEdit::linkWanted, this, &FormatBar::askLink);
    m_undo->setEnabled(false);
    m_redo->setEnabled(false);
    onLanguage(this, [this] { retranslate(); });
    showCaret();
}

QToolButton *FormatBar::add(const char *icon, void (*act)(FormattedEdit &edit), bool tells)
{
    QToolButton *button = makeIconButton(QLatin1String(icon), this);
    button->setObjectName(QStringLiteral("format.") + QLatin1String(icon));
    button->setCheckable(tells);
    connect(button, &QToolButton::clicked, this, [this, act] {
        act(*m_edit);
        showCaret(); // it shows what is, not what was pressed
    });
    return button;
}

void FormatBar::retranslate()
{
    m_kind->setAccessibleName(tr("Kind of paragraph"));
    const QString kinds[] = {tr("Paragraph"), tr("Title"), tr("Heading")};
    for (int at = 0; at < m_kind->count(); ++at)
        m_kind->setItemText(at, kinds[at]);
    setIconButtonText(m_bold, withKey(tr("Bold"), Qt::CTRL | Qt::Key_B));
    setIconButtonText(m_italic, withKey(tr("Italic"), Qt::CTRL | Qt::Key_I));
    setIconButtonText(m_link, withKey(tr("Link"), Qt::CTRL | Qt::SHIFT | Qt::Key_K));
    setIconButtonText(m_bullets, withKey(tr("List"), Qt::CTRL | Qt::ALT | Qt::Key_8));
    setIconButtonText(m_numbers, withKey(tr("Numbered list"), Qt::CTRL | Qt::ALT | Qt::Key_7));
    setIconButtonText(m_left, tr("To the left"));
    setIconButtonText(m_centre, tr("In the middle"));
    setIconButtonText(m_right, tr("To the right"));
    setIconButtonText(m_undo, withKey(tr("Undo"), Qt::CTRL | Qt::Key_Z));
    setIconButtonText(m_redo, withKey(tr("Redo"), Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
}

void FormatBar::showCaret()
{
    const Kind kind = bodydocument::kindOf(m_edit->textCursor().block());
    const QTextCharFormat format = m_edit->currentCharFormat();
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(static_cast<int>(kind))));
    m_bold->setChecked(format.fontWeight() > QFont::Medium);
    m_italic->setChecked(format.fontItalic());
    m_link->setChecked(format.isAnchor());
    m_bullets->setChecked(kind == Kind::Bullet);
    m_numbers->setChecked(kind == Kind::Number);
    const Qt::Alignment align = m_edit->alignment();
    m_centre->setChecked(align & Qt::AlignHCenter);
    m_right->setChecked(align & Qt::AlignRight);
    m_left->setChecked(!m_centre->isChecked() && !m_right->isChecked());
}

void FormatBar::askLink()
{
    const auto [address, words] = m_edit->linkHere();
    LinkDialog::ask(this, address, words, [edit = m_edit](const QString &to, const QString &shown) {
        edit->setLink(to, shown);
        edit->setFocus(Qt::OtherFocusReason);
    });
}

} // namespace comptoir
