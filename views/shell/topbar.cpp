#include "views/shell/topbar.h"

#include "views/shell/searchpopup.h"
#include "views/shell/statusarea.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QPainter>

namespace comptoir {

namespace {
constexpr int kRoomForWords = 1000; ///< below, the states at the right lose their words
constexpr int kSearch = 300; ///< enough for what it says that it looks for
constexpr int kNarrowSearch = 160;
constexpr int kMostSearch = 480;
} // namespace

TopBar::TopBar(const ViewContext &context, Commands &commands, QWidget *parent)
    : QWidget(parent)
    , m_search(new SearchField(this))
    , m_popup(new SearchPopup(context, commands, m_search))
    , m_status(new StatusArea(context, this))
{
    setFixedHeight(Theme::forText(metrics::kTopBarHeight));
    setFocusProxy(m_search);
    m_search->setObjectName(QStringLiteral("global-search"));
    m_search->setMinimumWidth(kNarrowSearch);
    m_search->setMaximumWidth(Theme::forText(kMostSearch));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::kPageMargin, 0, metrics::kPageMargin, 0);
    row->setSpacing(16);
    row->addWidget(m_search, 3);
    row->addStretch(); // of what is left once the search has all that it can use
    row->addWidget(m_status);
    m_search->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText));
    connect(m_popup, &SearchPopup::left, this, [this] {
        if (m_before && m_before->isVisible())
            m_before->setFocus(Qt::OtherFocusReason);
        m_before = nullptr;
    });
    onLanguage(this, [this] {
        m_search->setPlaceholderText(tr("Search for a customer, an order, a product…"));
        m_search->setAccessibleName(tr("Search everything"));
    });
}

void TopBar::focusSearch()
{
    if (!m_search->hasFocus())
        m_before = window()->focusWidget();
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
    m_popup->open();
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    const bool small = width() < Theme::forText(kRoomForWords);
    m_status->setCompact(small);
    m_search->setMinimumWidth(small ? kNarrowSearch : Theme::forText(kSearch));
    QWidget::resizeEvent(event);
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), QColor(tokensFor(palette()).line));
}

} // namespace comptoir
