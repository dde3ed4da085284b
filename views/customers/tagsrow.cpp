#include "views/customers/tagsrow.h"

#include "views/widgets/flowlayout.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStringListModel>

#include <utility>

namespace comptoir {

namespace {

constexpr int kAbove = 4; ///< and below the words; with text of the usual size, as the next
constexpr int kPadding = 10;
constexpr int kCross = 12;
constexpr int kFieldLetters = 22;

/// A tag that goes when it is clicked: the whole pill is the button, the × tells so.
class TagChip : public QAbstractButton
{
public:
    TagChip(const QString &name, QWidget *parent)
        : QAbstractButton(parent)
    {
        setText(name);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics sizes(Theme::smallFont());
        const int words = qMin(sizes.horizontalAdvance(text()), sizes.averageCharWidth() * 36);
        return {words + Theme::forText(2 * kPadding + kCross + 4),
                sizes.height() + Theme::forText(2 * kAbove)};
    }

private:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &tokens = tokensFor(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(QColor(underMouse() ? tokens.line : tokens.chip));
        painter.setPen(hasFocus() ? QPen(QColor(tokens.accent), 2) : QPen(Qt::NoPen));
        const double round = height() / 2.0 - 1;
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), round, round);
        const int cross = Theme::forText(kCross);
        const int padding = Theme::forText(kPadding);
        const QRect words = rect().adjusted(padding, 0, -padding - cross - Theme::forText(4), 0);
        painter.setFont(Theme::smallFont());
        painter.setPen(QColor(tokens.text));
        painter.drawText(
            words, Qt::AlignVCenter | Qt::AlignLeft,
            painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width() + 1));
        paintIcon(painter, QStringLiteral("close"), tokens.muted,
                  QRectF(width() - padding - cross + 2, (height() - cross) / 2.0, cross, cross));
    }
};

} // namespace

TagsRow::TagsRow(QWidget *parent)
    : QWidget(parent)
    , m_flow(new FlowLayout(6, this))
    , m_add(makeButton(ButtonKind::Link, this))
    , m_field(new QLineEdit(this))
    , m_known(new QStringListModel(this))
{
    m_add->setObjectName(QStringLiteral("add-tag"));
    m_add->setIcon(themedIcon(QStringLiteral("plus"), Tone::Accent));
    m_field->setObjectName(QStringLiteral("new-tag"));
    m_field->setFixedWidth(m_field->fontMetrics().averageCharWidth() * kFieldLetters);
    m_field->setMaxLength(64);
    m_field->hide();
    m_field->installEventFilter(this);
    auto *completer = new QCompleter(m_known, m_field);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_field->setCompleter(completer);
    m_flow->addWidget(m_field);
    m_flow->addWidget(m_add);
    connect(m_add, &QPushButton::clicked, this, &TagsRow::startTyping);
    connect(m_field, &QLineEdit::returnPressed, this, &TagsRow::take);
    onLanguage(this, [this] { retranslate(); });
}

void TagsRow::retranslate()
{
    m_add->setText(tr("Tag"));
    m_add->setAccessibleName(tr("Add a tag"));
    m_add->setToolTip(tr("Add a tag"));
    m_field->setPlaceholderText(tr("Name of the tag"));
    m_field->setAccessibleName(tr("Name of the tag"));
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        //: %1 is a tag
        const QString text = tr("Take the tag “%1” away").arg(m_tags.at(i).name);
        m_chips.at(i)->setToolTip(text);
        m_chips.at(i)->setAccessibleName(text);
    }
}

void TagsRow::setTags(const QList<CustomerTag> &tags, const QStringList &known)
{
    QStringList free = known;
    for (const CustomerTag &tag : tags)
        free.removeAll(tag.name);
    m_known->setStringList(free);
    if (tags == m_tags)
        return;
    m_tags = tags;
    for (QWidget *chip : std::as_const(m_chips)) {
        chip->hide();
        chip->deleteLater(); // the click that takes it away may be under way
    }
    m_chips.clear();
    for (const CustomerTag &tag : m_tags) {
        auto *chip = new TagChip(tag.name, this);
        connect(chip, &QAbstractButton::clicked, this, [this, tag] { emit removed(tag); });
        m_chips.append(chip);
    }
    lineUp();
    retranslate();
}

void TagsRow::setMarks(const QList<QWidget *> &marks)
{
    const QList<QWidget *> before = std::exchange(m_marks, marks);
    for (QWidget *mark : marks)
        mark->setParent(this);
    lineUp();
    qDeleteAll(before);
}

void TagsRow::lineUp()
{
    while (QLayoutItem *item = m_flow->takeAt(0))
        delete item;
    const QList<QWidget *> all = m_marks + m_chips;
    for (QWidget *widget : all) {
        m_flow->addWidget(widget);
        widget->show();
    }
    m_flow->addWidget(m_field);
    m_flow->addWidget(m_add);
    m_flow->invalidate();
    updateGeometry();
}

void TagsRow::startTyping()
{
    m_field->clear();
    m_field->show();
    m_add->hide();
    m_field->setFocus(Qt::OtherFocusReason);
}

void TagsRow::stopTyping()
{
    const bool hadFocus = m_field->hasFocus();
    m_add->show();
    m_field->hide();
    if (hadFocus)
        m_add->setFocus(Qt::OtherFocusReason);
}

/// The field stays, for the next tag.
void TagsRow::take()
{
    const QString name = m_field->text().simplified();
    m_field->clear();
    if (name.isEmpty())
        stopTyping();
    else
        emit added(name);
}

bool TagsRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && m_field->isVisible()
        && !m_field->completer()->popup()->isVisible() && m_field->text().isEmpty())
        stopTyping();
    // Before the page takes Escape for its own.
    const bool isKey
        = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (isKey && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            stopTyping();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace comptoir
