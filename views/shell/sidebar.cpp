#include "views/shell/sidebar.h"

#include "views/shell/navbutton.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/icons.h"
#include "views/widgets/keyboardmanners.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace comptoir {

namespace {
constexpr int kMargin = 10; ///< left and right of the pages' names
constexpr int kWidest = 224;
} // namespace

SideBar::SideBar(QWidget *parent)
    : QWidget(parent)
    , m_mark(new QLabel(this))
    , m_heading(new ElidedLabel(this))
    , m_collapse(makeIconButton(QStringLiteral("collapse"), this))
    , m_top(new QVBoxLayout)
    , m_bottom(new QVBoxLayout)
{
    fitWidth();
    QFont font = Theme::headingFont();
    font.setWeight(QFont::Bold);
    m_heading->setFont(font);
    m_mark->setFixedSize(20, 20);
    paintMark();
    auto *head = new QHBoxLayout;
    head->setContentsMargins(10, 0, 0, 0);
    head->setSpacing(8);
    head->addWidget(m_mark);
    head->addWidget(m_heading, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, 16, kMargin, 14);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addSpacing(14);
    m_top->setSpacing(2);
    m_bottom->setSpacing(2);
    layout->addLayout(m_top);
    layout->addStretch(1);
    layout->addLayout(m_bottom);
    layout->addSpacing(4);
    layout->addWidget(m_collapse, 0, Qt::AlignLeft);
    connect(m_collapse, &QToolButton::clicked, this, [this] { setCollapsed(!m_collapsed); });
    onLanguage(this, [this] {
        setAccessibleName(tr("Pages"));
        setIconButtonText(m_collapse,
                          m_collapsed ? tr("Show the names of the pages") : tr("Show icons only"));
    });
}

void SideBar::addPage(const QString &id, const QString &icon, bool atEnd)
{
    auto *button = new NavButton(icon, this);
    button->installEventFilter(this);
    button->setCollapsed(m_collapsed);
    m_buttons.insert(id, button);
    if (atEnd)
        m_bottom->addWidget(button);
    else
        m_top->addWidget(button);
    m_order.append(button);
    setTabOrder(button, m_collapse);
    connect(button, &NavButton::clicked, this, [this, id, button] {
        // setCurrent() says which page is open. No button group does: it would leave Tab one of
        // them.
        button->setChecked(!button->isChecked());
        emit pageChosen(id);
    });
}

void SideBar::setTitle(const QString &id, const QString &title, const QString &shortcut)
{
    m_buttons.value(id)->setText(title);
    fitWidth();
    m_keys.insert(id, shortcut);
    describe(id);
}

/// As usual, or a little wider where a long name has a figure beside it.
void SideBar::fitWidth()
{
    int width = Theme::forText(metrics::kSideBarWidth);
    for (const NavButton *button : std::as_const(m_order))
        width = qMax(width, button->sizeHint().width() + 2 * kMargin);
    setFixedWidth(m_collapsed ? metrics::kSideBarCollapsed : qMin(width, Theme::forText(kWidest)));
}

void SideBar::setBadge(const QString &id, qint64 count, const QString &words)
{
    NavButton *button = m_buttons.value(id);
    if (!button)
        return;
    button->setCount(count);
    fitWidth();
    m_badges.insert(id, count > 0 ? words : QString());
    describe(id);
}

void SideBar::describe(const QString &id)
{
    NavButton *button = m_buttons.value(id);
    const QString key = m_keys.value(id);
    const QString badge = m_badges.value(id);
    const QString title = button->text();
    button->setAccessibleName(badge.isEmpty() ? title : title + QStringLiteral(", ") + badge);
    //: %1 is the name of a page, %2 a key such as Ctrl+1
    const QString tip = key.isEmpty() ? title : tr("%1 (%2)").arg(title, key);
    button->setToolTip(badge.isEmpty() ? tip : tip + u'\n' + badge);
}

void SideBar::setCurrent(const QString &id)
{
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it)
        it.value()->setChecked(it.key() == id);
    if (NavButton *current = m_buttons.value(id))
        handKeyboardOn(this, current); // F6 comes to where one is
}

void SideBar::setHeading(const QString &heading)
{
    m_heading->setText(heading);
}

void SideBar::setCollapsed(bool collapsed)
{
    if (collapsed == m_collapsed)
        return;
    m_collapsed = collapsed;
    fitWidth();
    m_heading->setVisible(!collapsed);
    for (NavButton *button : std::as_const(m_order))
        button->setCollapsed(collapsed);
    setIconButtonText(m_collapse,
                      collapsed ? tr("Show the names of the pages") : tr("Show icons only"));
    emit collapsedChanged(collapsed);
}

LocalKeys SideBar::keys()
{
    return {tr("In the side bar"),
            {{{Qt::Key_Up, Qt::Key_Down}, tr("To the next page in the bar; Enter opens it")}}};
}

bool SideBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        auto *button = qobject_cast<NavButton *>(watched);
        if (button && (key == Qt::Key_Down || key == Qt::Key_Up)) {
            moveFocus(button, key == Qt::Key_Down ? 1 : -1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SideBar::moveFocus(NavButton *from, int step)
{
    const qsizetype next = m_order.indexOf(from) + step;
    if (next >= 0 && next < m_order.size())
        m_order.at(next)->setFocus(Qt::TabFocusReason);
}

void SideBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        paintMark();
    QWidget::changeEvent(event);
}

void SideBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), QColor(tokensFor(palette()).line));
}

void SideBar::paintMark()
{
    const QColor colour = tokensFor(palette()).accent;
    m_mark->setPixmap(iconPixmap(QStringLiteral("comptoir"), colour, 20, devicePixelRatioF()));
}

} // namespace comptoir
