#include "views/today/customerpicker.h"

#include "models/store/customerrepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/customers/customermark.h"
#include "views/widgets/dialogsize.h"
#include "views/widgets/layouts.h"
#include "views/widgets/searchfield.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace comptoir {

namespace {
constexpr int kTypingMs = 100;
constexpr int kShown = 20;
constexpr int kNameRole = Qt::UserRole + 1;
} // namespace

CustomerPicker::CustomerPicker(const ViewContext &context, QWidget *parent)
    : Dialog(parent)
    , m_context(context)
    , m_field(new SearchField(this))
    , m_list(new QListWidget(this))
    , m_note(makeLabel(TextRole::Small, this))
    , m_typing(new QTimer(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    resizeForText(*this, {420, 400});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(8);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(m_note);
    m_field->setPlaceholderText(tr("Name, e-mail, phone or town"));
    m_field->setAccessibleName(tr("Find a customer"));
    m_list->setAccessibleName(tr("Customers found"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_typing->setSingleShot(true);
    m_typing->setInterval(kTypingMs);
    connect(m_field, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, &CustomerPicker::search);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list, &QListWidget::itemClicked, this, &CustomerPicker::choose);
    m_field->installEventFilter(this);
    ask(tr("Whom is the task about?"), tr("Enter chooses, Escape leaves the task as it is."), {});
}

void CustomerPicker::ask(const QString &title, const QString &keys, CustomerId except)
{
    setWindowTitle(title);
    m_keys = keys;
    m_except = except;
    search();
}

void CustomerPicker::search()
{
    CustomerQuery query;
    query.search = m_field->text().trimmed();
    query.sort = CustomerColumn::LastActivity;
    query.descending = true;
    query.now = m_context.clock.now();
    const auto answer = m_context.store.read(
        [query](Database &db) { return CustomerRepository(db).first(query, kShown).valueOr({}); });
    whenDone(answer, this, [this, generation = ++m_generation](const QList<CustomerRow> &rows) {
        if (generation == m_generation)
            take(rows);
    });
}

void CustomerPicker::take(const QList<CustomerRow> &rows)
{
    m_list->clear();
    for (const CustomerRow &row : rows) {
        if (row.id == m_except)
            continue;
        const QString name = CustomerName::of(row);
        QStringList parts{m_context.privacy->name(name)};
        if (!row.email.isEmpty() && row.email != name)
            parts.append(m_context.privacy->email(row.email));
        auto *item = new QListWidgetItem(parts.join(QStringLiteral("  ·  ")), m_list);
        item->setToolTip(item->text()); // where it is cut
        item->setData(Qt::UserRole, row.id.value);
        item->setData(kNameRole, name);
    }
    const bool nobody = m_list->count() == 0;
    m_list->setCurrentRow(nobody ? -1 : 0);
    m_note->setText(nobody ? tr("Nobody is called that, nor has such an e-mail, phone or town.")
                           : m_keys);
}

void CustomerPicker::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    emit chosen(CustomerId{item->data(Qt::UserRole).toLongLong()},
                item->data(kNameRole).toString());
    accept();
}

bool CustomerPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Dialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        m_list->setCurrentRow(qMin(m_list->currentRow() + 1, m_list->count() - 1));
        return true;
    case Qt::Key_Up:
        m_list->setCurrentRow(qMax(m_list->currentRow() - 1, 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Escape:
        reject();
        return true;
    default:
        return Dialog::eventFilter(watched, event);
    }
}

} // namespace comptoir
