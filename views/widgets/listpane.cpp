#include "views/widgets/listpane.h"

#include "views/widgets/datatable.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/keyboardmanners.h"
#include "views/widgets/layouts.h"
#include "views/widgets/listhead.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/pagedmodelbase.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/tablecolumns.h"

#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace comptoir {

namespace {
constexpr int kTypingMs = 120;
constexpr int kSpacing = 12;
} // namespace

/// Leaves empty what is further to the right than its room.
class ListPane::Line : public QHBoxLayout
{
public:
    void setRoom(int width)
    {
        m_room = qMax(0, width);
        invalidate();
    }

    [[nodiscard]] int heightForWidth(int width) const override
    {
        return QHBoxLayout::heightForWidth(qMin(width, m_room));
    }
    [[nodiscard]] int minimumHeightForWidth(int width) const override
    {
        return QHBoxLayout::minimumHeightForWidth(qMin(width, m_room));
    }
    void setGeometry(const QRect &rect) override
    {
        QHBoxLayout::setGeometry(
            QRect(rect.topLeft(), QSize(qMin(rect.width(), m_room), rect.height())));
    }

private:
    int m_room = QWIDGETSIZE_MAX;
};

ListPane::ListPane(QWidget *parent)
    : QWidget(parent)
    , m_head(new ListHead(this))
    , m_above(new QVBoxLayout)
    , m_column(new QVBoxLayout(this))
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
}

void ListPane::addAbove(QWidget *widget)
{
    m_lines.append(new Line);
    m_lines.last()->addWidget(widget);
    m_above->addLayout(m_lines.last());
}

void ListPane::setRoomAbove(int width)
{
    for (Line *line : std::as_const(m_lines))
        line->setRoom(width);
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
    connectModel();
}

void ListPane::connectModel()
{
    connect(m_model, &PagedModelBase::loaded, this, [this](int count) {
        m_notice->hide();
        m_stack->setCurrentWidget(count > 0 ? static_cast<QWidget *>(m_table) : m_empty);
        emit listed();
    });
    connect(m_model, &PagedModelBase::firstShown, this, [this] {
        m_stack->setCurrentWidget(m_table);
        emit listed();
    });
    connect(m_model, &PagedModelBase::failed, m_notice,
            [this](const Error &error) { m_notice->showError(error); });
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this] { m_place.startAtTop(); });
    connect(m_head->columns(), &QPushButton::clicked, m_columns, &TableColumns::choose);
}

QString ListPane::searched() const
{
    return m_head->search()->text().trimmed();
}

} // namespace comptoir
