#include "views/shell/topbar.h"

#include "views/shell/searchpopup.h"
#include "views/shell/syncstatus.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QPainter>

namespace comptoir {

TopBar::TopBar(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_search(new SearchField(this))
    , m_popup(new SearchPopup(context, m_search))
    , m_status(new SyncStatus(context, this))
{
    setFixedHeight(Theme::forText(metrics::kTopBarHeight));
    m_search->setMinimumWidth(260);
    m_search->setMaximumWidth(420);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::kPageMargin, 0, metrics::kPageMargin, 0);
    row->setSpacing(16);
    row->addWidget(m_search, 3);
    row->addStretch(1);
    row->addWidget(m_status);
    connect(m_popup, &SearchPopup::customerChosen, this, &TopBar::customerChosen);
    connect(m_status, &SyncStatus::detailsRequested, this, &TopBar::syncDetailsRequested);
    m_search->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText));
    onLanguage(this, [this] {
        m_search->setPlaceholderText(tr("Search for a customer…"));
        m_search->setAccessibleName(tr("Search for a customer"));
    });
}

void TopBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), QColor(tokensFor(palette()).line));
}

} // namespace comptoir
