#include "views/customers/timelinetab.h"

#include "views/widgets/emptystate.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/theme.h"

#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTimer>

namespace comptoir {

namespace {

constexpr int kTypingMs = 150;

class TimelineDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &,
                                 const QModelIndex &index) const override
    {
        return {200, index.data(TimelineModel::IsDayRole).toBool() ? 38 : 52};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Tokens &tokens = tokensFor(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (index.data(TimelineModel::IsDayRole).toBool())
            paintDay(*painter, option, index, tokens);
        else
            paintEntry(*painter, option, index, tokens);
        painter->restore();
    }

private:
    static void paintDay(QPainter &painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index, const Tokens &tokens)
    {
        QFont font = Theme::smallFont();
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(QColor(tokens.muted));
        painter.drawText(option.rect.adjusted(2, 0, 0, -6), Qt::AlignBottom | Qt::AlignLeft,
                         index.data().toString());
    }

    static void paintEntry(QPainter &painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index, const Tokens &tokens)
    {
        const QRect rect = option.rect;
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(QColor(tokens.hover));
            painter.drawRoundedRect(QRectF(rect).adjusted(0, 1, 0, -2), 8, 8);
        }
        const auto tone = static_cast<Tone>(index.data(TimelineModel::ToneValueRole).toInt());
        const QRectF circle(rect.left() + 2, rect.top() + 10, 30, 30);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.ground(tone));
        painter.drawEllipse(circle);
        paintIcon(painter, index.data(TimelineModel::IconRole).toString(), tokens.foreground(tone),
                  circle.adjusted(7, 7, -7, -7));
        const int left = rect.left() + 44;
        const int room = rect.right() - left - 4;
        QFont strong = option.font;
        strong.setWeight(QFont::Medium);
        painter.setFont(strong);
        painter.setPen(QColor(tokens.text));
        painter.drawText(
            QRect(left, rect.top() + 7, room, 19), Qt::AlignVCenter,
            painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room));
        painter.setFont(Theme::smallFont());
        painter.setPen(QColor(tokens.muted));
        painter.drawText(
            QRect(left, rect.top() + 26, room, 17), Qt::AlignVCenter,
            painter.fontMetrics().elidedText(index.data(TimelineModel::DetailRole).toString(),
                                             Qt::ElideRight, room));
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line));
    }
};

} // namespace

TimelineTab::TimelineTab(Store &store, Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_model(new TimelineModel(store, clock, this))
    , m_search(new SearchField(this))
    , m_kinds(makeButton(ButtonKind::Plain, this))
    , m_list(new QListView(this))
    , m_empty(new EmptyState(QStringLiteral("clock"), this))
    , m_stack(new QStackedWidget(this))
    , m_typing(new QTimer(this))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TimelineDelegate(m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_kinds->setObjectName(QStringLiteral("kinds"));
    setButtonMenu(m_kinds, new QMenu(m_kinds));
    m_kinds->setIcon(themedIcon(QStringLiteral("filter")));
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *filters = new QHBoxLayout;
    filters->addWidget(m_search, 1);
    filters->addWidget(m_kinds);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(filters);
    layout->addWidget(m_stack, 1);
    m_typing->setSingleShot(true);
    m_typing->setInterval(kTypingMs);
    connect(m_search, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, &TimelineTab::ask);
    connect(m_model, &TimelineModel::loaded, this, [this](bool empty) {
        m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_list);
        retranslate();
    });
    connect(m_model, &TimelineModel::failed, this, &TimelineTab::failed);
    connect(m_empty, &EmptyState::acted, this, [this] {
        clearFilters();
        ask();
    });
    onLanguage(this, [this] {
        retranslate();
        fillKinds();
        m_model->retranslate();
    });
}

void TimelineTab::setCustomer(CustomerId customer, const ShopNames &shops)
{
    if (customer != m_customer)
        clearFilters();
    m_customer = customer;
    m_shops = shops;
    ask();
}

/// What was looked for with one customer says nothing about the next.
void TimelineTab::clearFilters()
{
    m_search->clear();
    m_typing->stop();
    m_chosen.clear();
    fillKinds();
    retranslate();
}

void TimelineTab::ask()
{
    TimelineQuery query;
    query.customer = m_customer;
    query.kinds = m_chosen;
    query.search = m_search->text().trimmed();
    m_model->setQuery(query, m_shops);
}

bool TimelineTab::isFiltered() const
{
    return !m_chosen.isEmpty() || !m_search->text().trimmed().isEmpty();
}

void TimelineTab::fillKinds()
{
    QMenu *menu = m_kinds->menu();
    menu->clear();
    for (const TimelineKind kind : timelineKinds()) {
        QAction *action = menu->addAction(TimelineWords::kindName(kind));
        action->setCheckable(true);
        action->setChecked(m_chosen.contains(kind));
        connect(action, &QAction::toggled, this, [this, kind](bool on) {
            if (on)
                m_chosen.insert(kind);
            else
                m_chosen.remove(kind);
            retranslate();
            ask();
        });
    }
}

void TimelineTab::retranslate()
{
    m_search->setPlaceholderText(tr("Search in the history"));
    m_search->setAccessibleName(tr("Search in the history"));
    m_list->setAccessibleName(tr("History"));
    if (m_chosen.isEmpty())
        m_kinds->setText(tr("Everything"));
    else if (m_chosen.size() == 1)
        m_kinds->setText(TimelineWords::kindName(*m_chosen.constBegin()));
    else
        m_kinds->setText(tr("%n kind(s)", nullptr, static_cast<int>(m_chosen.size())));
    m_kinds->setToolTip(tr("Choose what the history shows"));
    if (isFiltered())
        m_empty->setTexts(tr("Nothing in this history matches."), tr("Show everything"));
    else
        m_empty->setTexts(tr("Nothing has happened yet with this customer."));
}

} // namespace comptoir
