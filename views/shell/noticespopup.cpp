#include "views/shell/noticespopup.h"

#include "views/shell/noticedelegate.h"
#include "views/shell/notices.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>

namespace comptoir {

namespace {
constexpr int kWidth = 400;
constexpr int kHighest = 420; ///< of the list; then it scrolls
} // namespace

NoticesPopup::NoticesPopup(std::shared_ptr<Notices> notices, const Clock &clock, QWidget *window)
    : PopupPanel(window)
    , m_notices(std::move(notices))
    , m_heading(makeLabel(TextRole::Heading, this))
    , m_clear(makeButton(ButtonKind::Link, this))
    , m_list(new QListView(this))
    , m_empty(makeLabel(TextRole::Muted, this))
{
    setFixedWidth(Theme::forText(kWidth));
    m_list->setModel(m_notices.get());
    m_list->setItemDelegate(new NoticeDelegate(clock, m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(10, 0, 4, 0);
    top->addWidget(m_heading, 1);
    top->addWidget(m_clear);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 10, 8, 8);
    column->setSpacing(4);
    column->addLayout(top);
    column->addWidget(m_list);
    m_empty->setContentsMargins(10, 4, 10, 10);
    column->addWidget(m_empty);
    connect(m_clear, &QPushButton::clicked, m_notices.get(), &Notices::clear);
    connect(m_list, &QListView::clicked, this, &NoticesPopup::act);
    connect(m_list, &QListView::activated, this, &NoticesPopup::act);
    connect(this, &PopupPanel::opened, this, [this] {
        fit();
        if (m_notices->rowCount() > 0)
            m_list->setCurrentIndex(m_notices->index(0));
    });
    connect(this, &PopupPanel::closed, m_notices.get(), &Notices::markRead);
    for (const auto &change : {&Notices::rowsInserted, &Notices::rowsRemoved})
        connect(m_notices.get(), change, this, &NoticesPopup::fit, Qt::QueuedConnection);
    m_list->installEventFilter(this);
    onLanguage(this, [this] {
        m_heading->setText(tr("Notices"));
        setAccessibleName(tr("Notices"));
        m_list->setAccessibleName(tr("Notices, newest first"));
        m_clear->setText(tr("Clear the list"));
        m_empty->setText(tr("What is done and what goes wrong is told here. Nothing so far."));
    });
}

QWidget *NoticesPopup::firstFocus()
{
    return m_notices->rowCount() > 0 ? static_cast<QWidget *>(m_list) : this;
}

void NoticesPopup::act(const QModelIndex &index)
{
    if (index.data(Notices::ActionTextRole).toString().isEmpty())
        return;
    const qint64 id = index.data(Notices::IdRole).toLongLong();
    close();
    m_notices->act(id);
}

LocalKeys NoticesPopup::keys()
{
    return {tr("In the list of notices"),
            {{{Qt::Key_Return}, tr("Do what the notice offers")},
             {{Qt::Key_Delete}, tr("Remove the notice")}}};
}

bool NoticesPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const QModelIndex current = m_list->currentIndex();
        if (key == Qt::Key_Delete && current.isValid()) {
            m_notices->remove(current.data(Notices::IdRole).toLongLong());
            return true;
        }
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && current.isValid()) {
            act(current);
            return true;
        }
    }
    return PopupPanel::eventFilter(watched, event);
}

/// As high as its lines, up to a limit.
void NoticesPopup::fit()
{
    const bool any = m_notices->rowCount() > 0;
    m_list->setVisible(any);
    m_clear->setVisible(any);
    m_empty->setVisible(!any);
    int high = 4;
    for (int row = 0; row < m_notices->rowCount() && high < kHighest; ++row)
        high += m_list->sizeHintForRow(row);
    m_list->setFixedHeight(qMin(high, kHighest));
    adjust();
}

} // namespace comptoir
