#include "views/widgets/tabrow.h"

#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QTabBar>

namespace comptoir {

namespace {

constexpr int kMoreMargin = 8; ///< of the button's own edge, which is not seen

/// Tells how wide a tab is, also while it is not in the row.
class RowTabs : public QTabBar
{
public:
    using QTabBar::QTabBar;
    [[nodiscard]] QSize sizeOf(int tab) const { return tabSizeHint(tab); }
};

} // namespace

TabRow::TabRow(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new RowTabs(this))
    , m_more(makeButton(ButtonKind::Quiet, this))
    , m_menu(new QMenu(m_more))
{
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->setElideMode(Qt::ElideNone);
    m_more->setObjectName(QStringLiteral("more-tabs"));
    m_more->hide();
    setButtonMenu(m_more, m_menu);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusProxy(m_tabs);
    m_tabs->installEventFilter(this);
    connect(m_menu, &QMenu::aboutToShow, this, &TabRow::fillMenu);
    connect(m_tabs, &QTabBar::currentChanged, this, &TabRow::fit);
    onLanguage(this, [this] { retranslate(); });
}

QList<QWidget *> TabRow::stops() const
{
    return {m_tabs, m_more};
}

void TabRow::addTab()
{
    m_tabs->addTab({});
    fit();
}

void TabRow::setTabText(int tab, const QString &text)
{
    m_tabs->setTabText(tab, text);
    updateGeometry();
    fit();
}

void TabRow::retranslate()
{
    //: button behind the tabs for which there is no room, with a menu of them
    m_more->setText(tr("More"));
    m_more->setToolTip(tr("Further parts"));
    fit();
}

LocalKeys TabRow::keys()
{
    return {tr("Among tabs"),
            {{{Qt::Key_Left, Qt::Key_Right}, tr("To the next tab, or the one before")},
             {{Qt::Key_Return}, tr("To what is written on the tab; typing does so too")}}};
}

int TabRow::widthOf(int tab) const
{
    return static_cast<const RowTabs *>(m_tabs)->sizeOf(tab).width();
}

int TabRow::rowHeight() const
{
    return qMax(m_tabs->sizeHint().height(), m_more->sizeHint().height());
}

QSize TabRow::sizeHint() const
{
    int width = 0;
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        width += widthOf(tab);
    return {width, rowHeight()};
}

QSize TabRow::minimumSizeHint() const
{
    int widest = 0;
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        widest = qMax(widest, widthOf(tab));
    return {widest + m_more->sizeHint().width(), rowHeight()};
}

/// As many tabs as there is room for, in their order; the current one is always among them.
void TabRow::fit()
{
    const bool all = sizeHint().width() <= width();
    const int room = all ? width() : width() - m_more->sizeHint().width();
    const int current = m_tabs->currentIndex();
    int used = current >= 0 ? widthOf(current) : 0;
    bool full = false;
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        if (tab == current)
            continue;
        full = full || used + widthOf(tab) > room;
        m_tabs->setTabVisible(tab, !full);
        used += full ? 0 : widthOf(tab);
    }
    if (current >= 0)
        m_tabs->setTabVisible(current, true);
    m_tabs->setGeometry(0, 0, qMin(used, width()), height());
    const int high = m_more->sizeHint().height();
    m_more->setGeometry(used - (all ? 0 : kMoreMargin), (height() - high) / 2,
                        m_more->sizeHint().width(), high);
    m_more->setVisible(!all);
}

void TabRow::fillMenu()
{
    m_menu->clear();
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        if (m_tabs->isTabVisible(tab))
            continue;
        connect(m_menu->addAction(m_tabs->tabText(tab)), &QAction::triggered, this,
                [this, tab] { choose(tab); });
    }
}

void TabRow::choose(int tab)
{
    m_tabs->setCurrentIndex(tab);
    m_tabs->setFocus(Qt::TabFocusReason);
    emit chosen(tab);
}

/// Enter goes into the page of the tab, and so do letters, where it has something to write in.
bool TabRow::takeKey(QKeyEvent *key)
{
    constexpr auto kOthers = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    const bool plain = (key->modifiers() & kOthers) == Qt::NoModifier;
    const bool enters = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const QString text = key->text();
    const bool writes = !text.isEmpty() && text.at(0).isPrint() && !text.at(0).isSpace();
    if (!plain || (!enters && !writes))
        return false;
    emit chosen(m_tabs->currentIndex());
    QWidget *now = QApplication::focusWidget();
    if (!now || now == m_tabs)
        return false;
    if (writes)
        QCoreApplication::sendEvent(now, key);
    return true;
}

bool TabRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress)
        return takeKey(static_cast<QKeyEvent *>(event));
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const int tab = m_tabs->tabAt(mouse->position().toPoint());
        if (mouse->button() == Qt::LeftButton && tab >= 0 && tab == m_tabs->currentIndex())
            choose(tab);
    }
    return QWidget::eventFilter(watched, event);
}

void TabRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool TabRow::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
        fit();
    }
    return handled;
}

} // namespace comptoir
