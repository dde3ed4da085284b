#include "views/widgets/tabrow.h"

#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"

#include <QEvent>
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
    connect(m_menu, &QMenu::aboutToShow, this, &TabRow::fillMenu);
    connect(m_tabs, &QTabBar::currentChanged, this, &TabRow::fit);
    onLanguage(this, [this] { retranslate(); });
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
            {{{Qt::Key_Left, Qt::Key_Right}, tr("To the next tab, or the one before")}}};
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
        connect(m_menu->addAction(m_tabs->tabText(tab)), &QAction::triggered, this, [this, tab] {
            m_tabs->setCurrentIndex(tab);
            m_tabs->setFocus(Qt::TabFocusReason);
        });
    }
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
