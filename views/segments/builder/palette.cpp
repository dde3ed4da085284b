#include "views/segments/builder/palette.h"

#include "views/segments/builder/palettedelegate.h"
#include "views/segments/builder/palettemodel.h"
#include "views/widgets/headedlist.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/searchfield.h"

#include <QCoreApplication>
#include <QHoverEvent>
#include <QVBoxLayout>

namespace comptoir {

namespace {

/// A card that was dragged away does not look as if the mouse were still over it.
class CardsList : public HeadedListView
{
public:
    using HeadedListView::HeadedListView;

protected:
    void startDrag(Qt::DropActions actions) override
    {
        HeadedListView::startDrag(actions);
        // Qt lights a card once more, at the end of the move that began the drag.
        QMetaObject::invokeMethod(this, &CardsList::forgetMouse, Qt::QueuedConnection);
    }

private:
    void forgetMouse()
    {
        const QPointF nowhere(-1, -1);
        QHoverEvent left(QEvent::HoverLeave, nowhere, nowhere, nowhere);
        QCoreApplication::sendEvent(viewport(), &left);
    }
};

} // namespace

Palette::Palette(QWidget *parent)
    : Palette(
        new PaletteModel,
        [] {
            return Words{tr("Condition…"), tr("Find a condition"),
                         tr("Conditions to put into the rule"),
                         tr("Nothing is called that. Try another word.")};
        },
        parent)
{}

Palette::Palette(PaletteModel *model, std::function<Words()> words, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_words(std::move(words))
    , m_search(new SearchField(this))
    , m_list(new CardsList(this))
    , m_nothing(makeLabel(TextRole::Small, this))
{
    m_model->setParent(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 8, 4);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    m_search->setObjectName(QStringLiteral("paletteSearch"));
    m_list->setObjectName(QStringLiteral("palette"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_nothing->hide();
    m_search->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &Palette::find);
    connect(m_list, &QListView::clicked, this,
            &Palette::take); // the second of a double click is none
    onLanguage(this, [this] { retranslate(); });
}

void Palette::retranslate()
{
    const Words words = m_words();
    m_search->setPlaceholderText(words.placeholder);
    m_search->setAccessibleName(words.searchName);
    m_list->setAccessibleName(words.listName);
    m_nothing->setText(words.nothing);
}

void Palette::setEntries(const QList<PaletteEntry> &entries)
{
    const QModelIndex before = m_list->currentIndex();
    const QString id = before.data(PaletteModel::IdRole).toString();
    m_model->setEntries(entries);
    for (int row = 0; row < m_model->rowCount() && !id.isEmpty(); ++row) {
        if (m_model->index(row, 0).data(PaletteModel::IdRole).toString() == id)
            m_list->setCurrentIndex(m_model->index(row, 0));
    }
}

void Palette::begin()
{
    m_search->clear();
}

void Palette::find(const QString &typed)
{
    m_model->search(typed);
    const bool isSearch = !typed.trimmed().isEmpty();
    m_nothing->setVisible(isSearch && m_model->rowCount() == 0);
    if (isSearch)
        m_list->setCurrentIndex(m_model->first());
    m_list->scrollToTop();
}

/// To the next card, past headings.
void Palette::step(int by)
{
    int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : by > 0 ? -1 : 0;
    do
        row += by;
    while (row >= 0 && row < m_model->rowCount() && !m_model->entryAt(m_model->index(row, 0)));
    if (row >= 0 && row < m_model->rowCount())
        m_list->setCurrentIndex(m_model->index(row, 0));
}

void Palette::take(const QModelIndex &index)
{
    if (const PaletteEntry *entry = m_model->entryAt(index)) {
        const PaletteEntry taken = *entry; // the list may change meanwhile
        emit chosen(taken.node);
        emit entryChosen(taken.id);
    }
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isPlain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (isPlain && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
        take(m_list->currentIndex());
        return true;
    }
    if (isPlain && watched == m_search
        && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
        step(key->key() == Qt::Key_Down ? 1 : -1);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace comptoir
