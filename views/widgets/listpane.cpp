#include "views/widgets/listpane.h"

#include "views/widgets/datatable.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/keyboardmanners.h"
#include "views/widgets/layouts.h"
#include "views/widgets/listhead.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/pagedmodelbase.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/tablecolumns.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace comptoir {

namespace {
constexpr int kTypingMs = 120;
constexpr int kSpacing = 12;
constexpr int kPatienceMs = 250; ///< what is answered sooner shows no bar
constexpr int kBarHeight = 3;
constexpr int kCorner = 8; ///< of the card
} // namespace

ListPane::ListPane(QWidget *parent)
    : QWidget(parent)
    , m_head(new ListHead(this))
    , m_above(new QVBoxLayout)
    , m_column(new QVBoxLayout(this))
    , m_waiting(new QTimer(this))
    , m_typing(new QTimer(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(kSpacing);
    m_above->setSpacing(kSpacing);
    m_above->addWidget(m_head);
    m_column->addLayout(m_above);
    m_typing->setSingleShot(true);
    m_typing->setInterval(kTypingMs);
    connect(m_head->search(), &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, [this] {
        m_place.startAtTop();
        emit typed();
    });
    m_waiting->setSingleShot(true);
    m_waiting->setInterval(kPatienceMs);
    connect(m_waiting, &QTimer::timeout, this, &ListPane::showWaiting);
}

void ListPane::addAbove(QWidget *widget)
{
    m_above->addWidget(widget);
}

int ListPane::holdStill(int row, const std::function<void()> &change)
{
    const QModelIndex index = m_model->index(row, 0);
    const auto top = [this, &index] {
        const QPoint corner = m_table->visualRect(index).topLeft();
        return m_table->viewport()->mapTo(window(), corner).y();
    };
    const int before = top();
    const int inSight = qMax(0, m_table->visualRect(index).top());
    change();
    if (!m_table->isVisible())
        return 0;
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // filters that fold ask so
    QScrollBar *bar = m_table->verticalScrollBar();
    const int stood = bar->value();
    bar->setValue(stood + qMin(top() - before, inSight));
    return bar->value() - stood;
}

void ListPane::addBelow(QWidget *widget)
{
    m_card->layout()->addWidget(widget);
}

void ListPane::setModel(PagedModelBase *model, Store &store, const QString &name,
                        const QString &icon)
{
    m_model = model;
    m_notice = new NoticeBar(this);
    m_notice->hide();
    m_column->addWidget(m_notice);
    m_card = makeCard(this);
    auto *inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(1, 4, 1, 6);
    m_stack = new QStackedWidget(m_card);
    m_table = new DataTable(m_stack);
    m_place = ListPlace(m_table);
    m_empty = new EmptyState(icon, m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    inside->addWidget(m_stack, 1);
    m_column->addWidget(m_card, 1);
    m_table->setModel(model);
    m_table->setSortingEnabled(true);
    handKeyboardOn(this, m_table);
    m_columns = new TableColumns(m_table, store, name);
    buildWaiting();
    connectModel();
}

void ListPane::buildWaiting()
{
    m_bar = new QProgressBar(m_card);
    m_bar->setObjectName(QStringLiteral("list-waiting"));
    m_bar->setProperty("thin", true);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0); // nobody knows how long
    m_bar->hide();
    onLanguage(m_bar,
               [bar = m_bar] { bar->setAccessibleName(tr("The list is being put in order")); });
}

void ListPane::showWaiting()
{
    m_bar->setGeometry(kCorner, 1, m_card->width() - 2 * kCorner, kBarHeight);
    m_bar->raise();
    m_bar->show();
}

void ListPane::endWaiting()
{
    m_waiting->stop();
    m_bar->hide();
}

void ListPane::connectModel()
{
    connect(m_model, &PagedModelBase::asked, this, [this] {
        if (m_bar->isHidden())
            m_waiting->start();
    });
    connect(m_model, &PagedModelBase::loaded, this, [this](int count) {
        endWaiting();
        m_notice->hide();
        m_stack->setCurrentWidget(count > 0 ? static_cast<QWidget *>(m_table) : m_empty);
        emit listed();
    });
    connect(m_model, &PagedModelBase::firstShown, this, [this] {
        endWaiting(); // the rest follows unseen
        m_stack->setCurrentWidget(m_table);
        emit listed();
    });
    connect(m_model, &PagedModelBase::failed, m_notice, [this](const Error &error) {
        endWaiting();
        m_notice->showError(error);
    });
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this] { m_place.startAtTop(); });
    connect(m_head->columns(), &QPushButton::clicked, m_columns, &TableColumns::choose);
}

QString ListPane::searched() const
{
    return m_head->search()->text().trimmed();
}

} // namespace comptoir
