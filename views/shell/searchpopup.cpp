#include "views/shell/searchpopup.h"

#include "models/store/customerrepository.h"
#include "models/store/store.h"
#include "views/customers/customermark.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/theme.h"
#include "views/widgets/whendone.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

namespace comptoir {

namespace {

constexpr int kTypingMs = 100;
constexpr int kShown = 8;
constexpr int kLine = 48;
constexpr int kDetailRole = Qt::UserRole + 1;
constexpr int kFigureRole = Qt::UserRole + 2;

class ResultDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, kLine};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Tokens &tokens = tokensFor(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(QColor(tokens.accentSoft));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), 6, 6);
        }
        const QRect inside = option.rect.adjusted(10, 5, -10, -5);
        QFont strong = option.font;
        strong.setWeight(QFont::Medium);
        painter->setFont(strong);
        painter->setPen(QColor(tokens.text));
        painter->drawText(inside, Qt::AlignTop | Qt::AlignLeft, index.data().toString());
        painter->setFont(Theme::smallFont());
        painter->setPen(QColor(tokens.muted));
        painter->drawText(inside, Qt::AlignBottom | Qt::AlignLeft,
                          index.data(kDetailRole).toString());
        painter->drawText(inside, Qt::AlignVCenter | Qt::AlignRight,
                          index.data(kFigureRole).toString());
        painter->restore();
    }
};

} // namespace

SearchPopup::SearchPopup(const ViewContext &context, SearchField *field)
    : QFrame(field->window())
    , m_context(context)
    , m_field(field)
    , m_list(new QListWidget(this))
    , m_note(makeLabel(TextRole::Small, this))
    , m_typing(new QTimer(this))
{
    setProperty("card", QStringLiteral("popup"));
    m_list->setItemDelegate(new ResultDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(7, 7, 7, 7);
    layout->addWidget(m_list);
    m_note->setContentsMargins(10, 4, 10, 4);
    layout->addWidget(m_note);
    m_typing->setSingleShot(true);
    m_typing->setInterval(kTypingMs);
    connect(m_field, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, &SearchPopup::ask);
    connect(m_list, &QListWidget::itemEntered, m_list,
            qOverload<QListWidgetItem *>(&QListWidget::setCurrentItem));
    connect(m_list, &QListWidget::itemClicked, this, &SearchPopup::openCurrent);
    m_field->installEventFilter(this);
    onLanguage(this, [this] { m_list->setAccessibleName(tr("Customers found")); });
    hide();
}

void SearchPopup::ask()
{
    const QString words = m_field->text().trimmed();
    const int generation = ++m_generation;
    if (words.isEmpty()) {
        hide();
        return;
    }
    struct Found
    {
        QList<CustomerRow> rows;
        qint64 count = 0;
    };
    CustomerQuery query;
    query.search = words;
    query.sort = CustomerColumn::LastActivity;
    query.descending = true;
    query.now = m_context.clock.now();
    const auto answer = m_context.store.read([query](Database &db) {
        Found found;
        CustomerRepository customers(db);
        if (auto ids = customers.list(query)) {
            found.count = static_cast<qint64>(ids->size());
            ids->resize(qMin<size_t>(ids->size(), kShown));
            found.rows = customers.rows(*ids).valueOr({});
        }
        return found;
    });
    whenDone(answer, this, [this, generation](const Found &found) {
        if (generation == m_generation)
            take(found.rows, found.count);
    });
}

void SearchPopup::take(const QList<CustomerRow> &rows, qint64 found)
{
    m_list->clear();
    for (const CustomerRow &row : rows) {
        auto *item = new QListWidgetItem(CustomerName::of(row), m_list);
        item->setData(Qt::UserRole, row.id.value);
        item->setData(kDetailRole, row.email.isEmpty() ? row.phone : row.email);
        item->setData(kFigureRole,
                      row.figures.ordersCount > 0 ? Format::money(row.figures.totalSpent)
                                                  : QString());
    }
    m_list->setVisible(!rows.isEmpty());
    m_list->setFixedHeight(static_cast<int>(rows.size()) * kLine + 2);
    if (rows.isEmpty())
        m_note->setText(tr("Nobody is called that, nor has such an e-mail, phone or town."));
    else if (found > rows.size())
        m_note->setText(
            tr("%1 customers in all: type more to narrow it down.").arg(Format::number(found)));
    else
        m_note->setText(tr("Enter opens the profile."));
    if (!rows.isEmpty())
        m_list->setCurrentRow(0);
    place();
    show();
    raise();
}

void SearchPopup::openCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || !isVisible())
        return;
    const CustomerId customer{item->data(Qt::UserRole).toLongLong()};
    hide();
    m_field->clear();
    emit customerChosen(customer);
}

bool SearchPopup::handleKey(int key)
{
    const int row = m_list->currentRow();
    switch (key) {
    case Qt::Key_Down:
        m_list->setCurrentRow(qMin(row + 1, m_list->count() - 1));
        return true;
    case Qt::Key_Up:
        m_list->setCurrentRow(qMax(row - 1, 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openCurrent();
        return true;
    case Qt::Key_Escape:
        hide();
        m_field->clear();
        return true;
    default:
        return false;
    }
}

bool SearchPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && isVisible()
        && handleKey(static_cast<QKeyEvent *>(event)->key()))
        return true;
    if (event->type() == QEvent::FocusOut)
        hide();
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void SearchPopup::place()
{
    QWidget *window = m_field->window();
    setFixedWidth(qMax(360, m_field->width()));
    layout()->activate();
    adjustSize();
    move(m_field->mapTo(window, QPoint(0, m_field->height() + 4)));
}

} // namespace comptoir
