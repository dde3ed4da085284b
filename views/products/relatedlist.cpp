#include "views/products/relatedlist.h"

#include "models/domain/clock.h"
#include "models/store/productrelations.h"
#include "models/store/productrepository.h"
#include "models/store/shoprepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/products/productwords.h"
#include "views/shell/undohistory.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/theme.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QStandardItemModel>
#include <QTimer>

#include <algorithm>

namespace comptoir {

namespace {

constexpr int kTypingMs = 120;
constexpr int kFound = 8;
constexpr int kIdRole = Qt::UserRole;
constexpr int kNameRole = Qt::UserRole + 1; ///< without the shop
constexpr int kShopRole = Qt::UserRole + 2;
constexpr int kRowHeight = 34;

} // namespace

RelatedList::RelatedList(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(makeLabel(TextRole::Heading, this))
    , m_hint(makeLabel(TextRole::Small, this))
    , m_notice(new NoticeBar(this))
    , m_search(new SearchField(this))
    , m_found(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_found, this))
    , m_typing(new QTimer(this))
    , m_list(new QListWidget(this))
    , m_up(makeIconButton(QStringLiteral("arrow-up"), this))
    , m_down(makeIconButton(QStringLiteral("arrow-down"), this))
    , m_remove(makeIconButton(QStringLiteral("trash"), this))
{
    build();
    m_typing->setSingleShot(true);
    m_typing->setInterval(kTypingMs);
    connect(m_search, &QLineEdit::textEdited, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, &RelatedList::find);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) {
                append({{index.data(kIdRole).toLongLong()},
                        index.data(kNameRole).toString(),
                        index.data(kShopRole).toString()});
                QTimer::singleShot(0, m_search, &QLineEdit::clear); // after the completer's text
            });
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QToolButton::clicked, this, &RelatedList::removeCurrent);
    connect(m_list, &QListWidget::currentRowChanged, this, &RelatedList::updateButtons);
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        emit opened({item->data(kIdRole).toLongLong()});
    });
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &RelatedList::takeOrderOfList,
            Qt::QueuedConnection);
    connect(m_context.undo.get(), &UndoHistory::applied, this, &RelatedList::read);
    onLanguage(this, [this] { retranslate(); });
}

void RelatedList::build()
{
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setUniformItemSizes(true);
    m_list->installEventFilter(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_search->setCompleter(m_completer);
    m_notice->hide();
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_title, 1);
    for (QToolButton *button : {m_up, m_down, m_remove})
        head->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_hint);
    layout->addWidget(m_notice);
    layout->addWidget(m_list);
    layout->addWidget(m_search);
}

void RelatedList::retranslate()
{
    m_title->setText(tr("Related products"));
    m_hint->setText(
        tr("You choose them, in your order. Drag them, or press Alt with an arrow key."));
    m_search->setPlaceholderText(tr("Add a product"));
    m_search->setAccessibleName(tr("Add a related product"));
    m_list->setAccessibleName(tr("Related products"));
    setIconButtonText(m_up, tr("Move up"));
    setIconButtonText(m_down, tr("Move down"));
    setIconButtonText(m_remove, tr("Remove from the related products"));
}

void RelatedList::showProduct(ProductId product)
{
    if (product != m_product)
        take({});
    m_product = product;
    m_search->clear();
    read();
}

void RelatedList::read()
{
    const auto answer
        = m_context.store.read([product = m_product](Database &database) -> Result<Relateds> {
              const auto ids = ProductRelations(database).of(product);
              if (!ids)
                  return ids.error();
              std::vector<qint32> wanted{static_cast<qint32>(product.value)}; // for its shop
              for (const ProductId id : *ids)
                  wanted.push_back(static_cast<qint32>(id.value));
              return named(database, wanted);
          });
    whenDone(answer, this, [this, generation = ++m_generation](const Result<Relateds> &relateds) {
        if (generation != m_generation)
            return;
        m_notice->hide();
        if (!relateds) {
            m_notice->showError(relateds.error());
            return;
        }
        Relateds others = *relateds;
        const bool known = !others.isEmpty() && others.first().id == m_product;
        m_shop = known ? others.takeFirst().shop : QString();
        take(others);
    });
}

/// Two shops may sell what has one name.
Result<RelatedList::Relateds> RelatedList::named(Database &database, const std::vector<qint32> &ids)
{
    const auto shops = ShopRepository(database).list();
    if (!shops)
        return shops.error();
    QHash<ShopId, QString> names;
    for (const Shop &shop : *shops)
        names.insert(shop.id, shop.name);
    const auto rows = ProductRepository(database).rows(ids);
    if (!rows)
        return rows.error();
    Relateds relateds;
    for (const ProductRow &row : *rows) {
        if (row.id.isValid())
            relateds.append(Related{row.id, ProductWords::name(row),
                                    names.size() > 1 ? names.value(row.shop) : QString()});
    }
    return relateds;
}

QString RelatedList::label(const Related &related)
{
    return related.shop.isEmpty() ? related.name
                                  : related.name + QStringLiteral(" · ") + related.shop;
}

void RelatedList::take(const Relateds &relateds)
{
    m_relateds = relateds;
    fill(m_list->currentRow());
    emit changed();
}

void RelatedList::fill(int current)
{
    const QSignalBlocker blocker(m_list->model());
    m_list->clear();
    for (const Related &related : std::as_const(m_relateds)) {
        auto *item = new QListWidgetItem(label(related), m_list);
        item->setData(kIdRole, related.id.value);
        item->setSizeHint({0, Theme::forText(kRowHeight)});
        item->setToolTip(label(related));
    }
    const int rows = int(m_relateds.size());
    m_list->setVisible(rows > 0);
    m_list->setFixedHeight(std::clamp(rows, 1, 6) * Theme::forText(kRowHeight) + 4);
    m_list->reset(); // its view was not told
    m_list->setCurrentRow(std::min(current, rows - 1));
    updateButtons();
}

void RelatedList::updateButtons()
{
    const int row = m_list->currentRow();
    const int rows = int(m_relateds.size());
    for (QToolButton *button : {m_up, m_down, m_remove})
        button->setVisible(rows > 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < rows);
    m_remove->setEnabled(row >= 0);
}

bool RelatedList::contains(ProductId other) const
{
    return std::any_of(m_relateds.begin(), m_relateds.end(),
                       [other](const Related &related) { return related.id == other; });
}

void RelatedList::add(ProductId other, const QString &name)
{
    append({other, name, m_shop});
}

void RelatedList::append(const Related &related)
{
    if (!related.id.isValid() || related.id == m_product || contains(related.id))
        return;
    Relateds relateds = m_relateds;
    relateds.append(related);
    change(relateds, tr("“%1” was added to the related products.").arg(related.name),
           int(relateds.size()) - 1);
}

void RelatedList::move(int by)
{
    const int from = m_list->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_relateds.size())
        return;
    Relateds relateds = m_relateds;
    relateds.move(from, to);
    change(relateds, tr("The related products have another order."), to);
}

void RelatedList::removeCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_relateds.size())
        return;
    Relateds relateds = m_relateds;
    const QString name = relateds.takeAt(row).name;
    change(relateds, tr("“%1” was removed from the related products.").arg(name), row);
}

/// After a drag.
void RelatedList::takeOrderOfList()
{
    Relateds relateds;
    for (int row = 0; row < m_list->count(); ++row) {
        const ProductId id{m_list->item(row)->data(kIdRole).toLongLong()};
        const auto found = std::find_if(m_relateds.begin(), m_relateds.end(),
                                        [id](const Related &related) { return related.id == id; });
        if (found != m_relateds.end())
            relateds.append(*found);
    }
    if (relateds.size() == m_relateds.size())
        change(relateds, tr("The related products have another order."), m_list->currentRow());
}

void RelatedList::change(const Relateds &relateds, const QString &said, int current)
{
    const auto idsOf = [](const Relateds &all) {
        QList<ProductId> ids;
        for (const Related &related : all)
            ids.append(related.id);
        return ids;
    };
    const QList<ProductId> before = idsOf(m_relateds);
    const QList<ProductId> after = idsOf(relateds);
    if (before == after)
        return;
    m_relateds = relateds;
    ++m_generation; // an answer under way is of the time before
    fill(current);
    emit changed();
    const auto put = [&store = m_context.store, product = m_product,
                      now = m_context.clock.now()](const QList<ProductId> &ids) {
        return store.write([product, ids, now](Database &database) {
            return ProductRelations(database).replace(product, ids, now);
        });
    };
    whenDone(put(after), this,
             [this, said, put, before, after, product = m_product](const Done &written) {
                 if (written) {
                     m_context.undo->add(
                         said, [put, before] { return put(before); },
                         [put, after] { return put(after); });
                 } else if (product == m_product) {
                     read(); // what is kept
                     m_notice->showError(written.error());
                 }
             });
}

void RelatedList::find()
{
    const QString text = m_search->text().trimmed();
    const int generation = ++m_searchGeneration;
    if (text.isEmpty()) {
        offer({});
        return;
    }
    ProductQuery query;
    query.search = text;
    query.limit = kFound + 1; // one may be the product itself
    const auto answer = m_context.store.read([query](Database &database) -> Result<Relateds> {
        const auto ids = ProductRepository(database).list(query);
        if (!ids)
            return ids.error();
        return named(database, *ids);
    });
    whenDone(answer, this, [this, generation](const Result<Relateds> &found) {
        if (generation == m_searchGeneration && found)
            offer(*found);
    });
}

void RelatedList::offer(const Relateds &found)
{
    m_found->clear();
    for (const Related &related : found) {
        if (related.id == m_product || contains(related.id) || m_found->rowCount() >= kFound)
            continue;
        auto *item = new QStandardItem(label(related)); // the model owns it
        item->setData(related.id.value, kIdRole);
        item->setData(related.name, kNameRole);
        item->setData(related.shop, kShopRole);
        m_found->appendRow(item);
    }
    if (m_found->rowCount() > 0 && m_search->hasFocus())
        m_completer->complete();
}

LocalKeys RelatedList::keys()
{
    return {tr("Among the products that go with another"),
            {{{Qt::ALT | Qt::Key_Up, Qt::ALT | Qt::Key_Down}, tr("Move the product up or down")},
             {{Qt::Key_Delete}, tr("Take the product away")}}};
}

bool RelatedList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool alt = key->modifiers() == Qt::AltModifier;
    if (key->key() == Qt::Key_Delete)
        removeCurrent();
    else if (alt && key->key() == Qt::Key_Up)
        move(-1);
    else if (alt && key->key() == Qt::Key_Down)
        move(1);
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

} // namespace comptoir
