#include "views/widgets/columnchooser.h"

#include "views/widgets/dialogsize.h"
#include "views/widgets/layouts.h"
#include "views/widgets/searchfield.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QListWidget>
#include <QSignalBlocker>
#include <QTreeWidget>

namespace comptoir {

namespace {

constexpr int kKeyRole = Qt::UserRole;
constexpr int kNameRole = Qt::UserRole + 1; ///< in full
constexpr int kItemHeight = 28;

bool isFoundBy(const QTreeWidgetItem &column, const QString &words)
{
    return column.text(0).contains(words, Qt::CaseInsensitive)
        || column.data(0, kNameRole).toString().contains(words, Qt::CaseInsensitive);
}

/// In full: the list may cut it.
QString nameOf(const TableColumn &column)
{
    return column.name.isEmpty() ? column.title : column.name;
}

QVBoxLayout *makeColumn(QWidget *of)
{
    auto *column = new QVBoxLayout(of);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    return column;
}

} // namespace

ColumnChooser::ColumnChooser(const QList<TableColumn> &columns, const QStringList &shown,
                             const QStringList &atFirst, QWidget *parent)
    : Dialog(parent)
    , m_columns(columns)
    , m_atFirst(atFirst)
    , m_search(new SearchField(this))
    , m_all(new QTreeWidget(this))
    , m_shown(new QListWidget(this))
    , m_up(makeButton(ButtonKind::Plain, this))
    , m_down(makeButton(ButtonKind::Plain, this))
    , m_remove(makeButton(ButtonKind::Plain, this))
{
    setWindowTitle(tr("Columns"));
    resizeForText(*this, {680, 540});
    build();
    fillAll();
    fillShown(shown);
    checkAsShown();
    enableButtons();
}

void ColumnChooser::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    QLabel *title = makeLabel(TextRole::Heading, this);
    title->setText(tr("Choose the columns"));
    layout->addWidget(title);
    auto *halves = new QHBoxLayout;
    halves->setSpacing(16);
    halves->addWidget(buildAll(), 1);
    halves->addWidget(buildShown(), 1);
    layout->addLayout(halves, 1);
    QPushButton *reset = makeButton(ButtonKind::Plain, this);
    reset->setText(tr("As at first"));
    QPushButton *cancel = makeButton(ButtonKind::Plain, this);
    cancel->setText(tr("Cancel"));
    QPushButton *accept = makeMainButton(this);
    accept->setText(tr("Show these columns"));
    accept->setObjectName(QStringLiteral("confirm"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(reset);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(accept);
    layout->addLayout(buttons);
    connect(reset, &QPushButton::clicked, this, [this] {
        fillShown(m_atFirst);
        checkAsShown();
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(accept, &QPushButton::clicked, this, &QDialog::accept);
}

QWidget *ColumnChooser::buildAll()
{
    auto *half = new QWidget(this);
    QVBoxLayout *column = makeColumn(half);
    QLabel *heading = makeLabel(TextRole::Small, half);
    heading->setText(tr("All columns"));
    m_search->setPlaceholderText(tr("Search a column"));
    m_search->setAccessibleName(tr("Search a column"));
    m_search->installEventFilter(this);
    QFrame *card = makeCard(half);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(4, 4, 4, 4);
    m_all->setHeaderHidden(true);
    m_all->setTextElideMode(Qt::ElideMiddle);
    m_all->setRootIsDecorated(false);
    m_all->setItemsExpandable(false);
    m_all->setIndentation(10);
    m_all->setFrameShape(QFrame::NoFrame);
    m_all->setAccessibleName(tr("All columns"));
    inside->addWidget(m_all);
    column->addWidget(heading);
    column->addWidget(m_search);
    column->addWidget(card, 1);
    connect(m_search, &QLineEdit::textChanged, this, &ColumnChooser::search);
    connect(m_all, &QTreeWidget::itemChanged, this, &ColumnChooser::takeCheck);
    return half;
}

QWidget *ColumnChooser::buildShown()
{
    auto *half = new QWidget(this);
    QVBoxLayout *column = makeColumn(half);
    QLabel *heading = makeLabel(TextRole::Small, half);
    heading->setText(tr("Shown, from left to right: drag them, or Alt with an arrow key"));
    QFrame *card = makeCard(half);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(4, 4, 4, 4);
    m_shown->setFrameShape(QFrame::NoFrame);
    m_shown->setTextElideMode(Qt::ElideMiddle);
    m_shown->setDragDropMode(QAbstractItemView::InternalMove);
    m_shown->setAccessibleName(tr("Columns shown"));
    m_shown->installEventFilter(this);
    inside->addWidget(m_shown);
    m_up->setText(tr("Up", "moves a column"));
    m_down->setText(tr("Down", "moves a column"));
    m_remove->setText(tr("Hide"));
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_up, m_down, m_remove}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addWidget(heading);
    column->addWidget(card, 1);
    column->addLayout(buttons);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QPushButton::clicked, this, &ColumnChooser::removeCurrent);
    connect(m_shown, &QListWidget::currentRowChanged, this, &ColumnChooser::enableButtons);
    return half;
}

void ColumnChooser::fillAll()
{
    QHash<QString, QTreeWidgetItem *> groups;
    for (const TableColumn &column : m_columns) {
        QTreeWidgetItem *&group = groups[column.group];
        if (!group) {
            group = new QTreeWidgetItem(m_all, {column.group}); // the tree's
            group->setFlags(Qt::ItemIsEnabled);
            QFont font = this->font();
            font.setWeight(QFont::DemiBold);
            group->setFont(0, font);
            group->setHidden(column.group.isEmpty());
        }
        auto *item = column.group.isEmpty() ? new QTreeWidgetItem(m_all, {column.title})
                                            : new QTreeWidgetItem(group, {column.title});
        item->setData(0, kKeyRole, column.key);
        item->setData(0, kNameRole, column.name);
        item->setToolTip(0, nameOf(column));
        item->setFlags(column.fixed
                           ? Qt::ItemIsSelectable
                           : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(0, Qt::Unchecked);
        item->setSizeHint(0, QSize(0, kItemHeight));
    }
    m_all->expandAll();
}

void ColumnChooser::fillShown(const QStringList &keys)
{
    m_shown->clear();
    for (const QString &key : keys) {
        for (const TableColumn &column : m_columns) {
            if (column.key != key)
                continue;
            auto *item = new QListWidgetItem(column.title, m_shown); // the list's
            item->setData(kKeyRole, key);
            item->setToolTip(nameOf(column));
            item->setSizeHint(QSize(0, kItemHeight));
            item->setFlags(item->flags() & ~Qt::ItemIsDropEnabled); // between, not onto
        }
    }
    enableButtons();
}

QStringList ColumnChooser::shown() const
{
    QStringList keys;
    for (int row = 0; row < m_shown->count(); ++row)
        keys.append(m_shown->item(row)->data(kKeyRole).toString());
    return keys;
}

void ColumnChooser::search(const QString &text)
{
    const QString words = text.trimmed();
    QTreeWidgetItem *first = nullptr;
    const auto show = [&words, &first](QTreeWidgetItem *column) {
        const bool found = isFoundBy(*column, words);
        column->setHidden(!found);
        first = first || !found ? first : column;
        return found;
    };
    for (int i = 0; i < m_all->topLevelItemCount(); ++i) {
        QTreeWidgetItem *top = m_all->topLevelItem(i);
        bool any = false;
        for (int j = 0; j < top->childCount(); ++j)
            any = show(top->child(j)) || any;
        if (top->data(0, kKeyRole).isNull()) // a group
            top->setHidden(!any);
        else
            show(top);
    }
    m_all->setCurrentItem(first); // Tab and Space tick it
}

void ColumnChooser::takeCheck(QTreeWidgetItem *item)
{
    QStringList keys = shown();
    const QString key = item->data(0, kKeyRole).toString();
    keys.removeAll(key);
    if (item->checkState(0) == Qt::Checked)
        keys.append(key);
    fillShown(keys);
    if (item->checkState(0) == Qt::Checked)
        m_shown->setCurrentRow(m_shown->count() - 1);
}

void ColumnChooser::checkAsShown()
{
    const QSignalBlocker quiet(m_all);
    const QStringList keys = shown();
    for (QTreeWidgetItemIterator item(m_all); *item; ++item) {
        const QVariant key = (*item)->data(0, kKeyRole);
        if (!key.isNull())
            (*item)->setCheckState(0, keys.contains(key.toString()) ? Qt::Checked : Qt::Unchecked);
    }
}

void ColumnChooser::move(int by)
{
    const int row = m_shown->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_shown->count())
        return;
    m_shown->insertItem(to, m_shown->takeItem(row));
    m_shown->setCurrentRow(to);
}

void ColumnChooser::removeCurrent()
{
    const QListWidgetItem *item = m_shown->currentItem();
    if (!item || !m_remove->isEnabled())
        return;
    const int row = m_shown->currentRow();
    QStringList keys = shown();
    keys.removeAt(row);
    fillShown(keys);
    m_shown->setCurrentRow(qMin(row, m_shown->count() - 1));
    checkAsShown();
}

void ColumnChooser::enableButtons()
{
    const int row = m_shown->currentRow();
    const QString key = row < 0 ? QString() : m_shown->item(row)->data(kKeyRole).toString();
    bool fixed = row < 0 || m_shown->count() < 2;
    for (const TableColumn &column : m_columns)
        fixed = fixed || (column.key == key && column.fixed);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_shown->count());
    m_remove->setEnabled(!fixed);
}

LocalKeys ColumnChooser::keys()
{
    return {tr("While columns are chosen"),
            {{{Qt::Key_Space}, tr("Show the column, or hide it")},
             {{Qt::ALT | Qt::Key_Up, Qt::ALT | Qt::Key_Down},
              tr("Move a column that is shown up or down")},
             {{Qt::Key_Delete}, tr("Hide a column that is shown")}}};
}

bool ColumnChooser::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress;
    if (watched == m_search && isKey && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down) {
        m_all->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (watched == m_shown && isKey) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool up = key->key() == Qt::Key_Up;
        if (key->modifiers().testFlag(Qt::AltModifier) && (up || key->key() == Qt::Key_Down)) {
            move(up ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Delete) {
            removeCurrent();
            return true;
        }
    }
    return Dialog::eventFilter(watched, event);
}

} // namespace comptoir
