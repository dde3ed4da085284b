#include "views/segments/builder/pickpopup.h"

#include "models/domain/contact.h"
#include "views/shell/searchmatch.h"
#include "views/widgets/layouts.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/theme.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace comptoir {

namespace {
constexpr int kTypingMs = 100;
constexpr int kSearched = 8; ///< longer lists get a field to search in
constexpr int kRowsSeen = 10;
constexpr int kNewRole = Qt::UserRole + 1; ///< what was typed itself
} // namespace

PickPopup::PickPopup(const Question &question, QWidget *window)
    : PopupPanel(window)
    , m_question(question)
    , m_search(new SearchField(this))
    , m_list(new QListWidget(this))
    , m_note(makeLabel(TextRole::Small, this))
    , m_typing(new QTimer(this))
{
    setObjectName(QStringLiteral("pick"));
    hangByLeftEdge();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(4);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(m_note);
    setAccessibleName(question.name);
    m_search->setAccessibleName(question.name);
    m_search->setPlaceholderText(question.takesOthers ? tr("Type or choose") : tr("Search"));
    m_search->setMaxLength(200);
    m_list->setAccessibleName(question.name);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    const bool isSearched
        = question.options.size() > kSearched || question.find || question.takesOthers;
    m_search->setVisible(isSearched);
    if (isSearched) {
        m_list->setFocusPolicy(Qt::NoFocus);
        setFocusProxy(m_search); // a click on a row leaves the keyboard there
    }
    m_search->installEventFilter(this);
    m_list->installEventFilter(this);
    m_typing->setSingleShot(true);
    m_typing->setInterval(question.find ? kTypingMs : 0);
    connect(m_search, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, &PickPopup::search);
    connect(m_list, &QListWidget::itemClicked, this, &PickPopup::take);
    connect(this, &PopupPanel::closed, this, &QObject::deleteLater);
    search();
}

QWidget *PickPopup::firstFocus()
{
    return m_search->isVisibleTo(this) ? static_cast<QWidget *>(m_search) : m_list;
}

bool PickPopup::isChosen(const QString &id) const
{
    return std::any_of(m_question.chosen.cbegin(), m_question.chosen.cend(),
                       [&id](const PartOption &one) { return one.id == id; });
}

QList<PartOption> PickPopup::matching(const QString &typed) const
{
    QList<PartOption> found;
    for (const PartOption &option : m_question.options) {
        if (SearchMatch::hasAll(option.text + u' ' + option.words, typed))
            found.append(option);
    }
    // What is called so comes before what is only found by another word for it.
    std::stable_partition(found.begin(), found.end(), [&typed](const PartOption &option) {
        return SearchMatch::hasAll(option.text, typed);
    });
    return found;
}

void PickPopup::search()
{
    const QString typed = m_search->text().trimmed();
    if (!m_question.find) {
        showFound(matching(typed));
        return;
    }
    if (m_generation == 0)
        showFound({}); // what was chosen is there at once
    const int generation = ++m_generation;
    m_isWaiting = true;
    m_question.find(typed, this, [this, generation, typed](const QList<PartOption> &found) {
        if (generation != m_generation || typed != m_search->text().trimmed())
            return;
        m_isWaiting = false;
        showFound(found);
        if (std::exchange(m_isEntered, false))
            finish();
    });
}

void PickPopup::addHeading(const QString &text)
{
    auto *item = new QListWidgetItem(text, m_list);
    item->setFlags(Qt::NoItemFlags);
    item->setFont(Theme::smallFont());
    m_shown.append(PartOption());
}

void PickPopup::addRow(const PartOption &option, bool isNew)
{
    //: what was typed, to be taken as it is
    auto *item
        = new QListWidgetItem(isNew ? tr("Take “%1”").arg(option.text) : option.text, m_list);
    item->setData(kNewRole, isNew);
    item->setToolTip(option.text);
    if (m_question.several && !isNew)
        item->setCheckState(isChosen(option.id) ? Qt::Checked : Qt::Unchecked);
    m_shown.append(option);
    if (!m_question.several && isChosen(option.id))
        m_list->setCurrentItem(item);
}

void PickPopup::showFound(QList<PartOption> found)
{
    const QString typed = m_search->text().trimmed();
    // Where one stands is kept when an answer comes, not when something else was typed.
    const bool isSame = std::exchange(m_shownFor, typed) == typed;
    const PartOption before = isSame ? m_shown.value(m_list->currentRow()) : PartOption();
    m_list->clear();
    m_shown.clear();
    const QString folded = foldForSorting(typed);
    const auto known = std::stable_partition(found.begin(), found.end(), [&](const auto &one) {
        return !typed.isEmpty() && foldForSorting(one.text) == folded;
    });
    const bool isNew = m_question.takesOthers && !typed.isEmpty() && known == found.begin();
    if (isNew && m_question.takesPieces)
        addRow({typed, typed, {}, {}, {}}, true);
    if (m_question.several && m_question.options.isEmpty() && typed.isEmpty()) {
        for (const PartOption &one : std::as_const(m_question.chosen))
            addRow(one, false);
    }
    QString heading;
    for (const PartOption &one : found) {
        if (m_question.several && m_question.options.isEmpty() && typed.isEmpty()
            && isChosen(one.id))
            continue;
        if (typed.isEmpty() && one.group != heading) {
            heading = one.group;
            addHeading(heading);
        }
        addRow(one, false);
    }
    if (isNew && !m_question.takesPieces)
        addRow({typed, typed, {}, {}, {}}, true);
    for (int row = 0; row < m_shown.size(); ++row) {
        if (!before.id.isEmpty() && m_shown.at(row).id == before.id)
            m_list->setCurrentRow(row);
    }
    if (m_list->currentRow() < 0 && (!typed.isEmpty() || !m_question.several))
        standOnFirst();
    const bool isNothing = m_list->count() == 0 && !m_question.takesOthers;
    setTextOrHide(m_note, isNothing ? tr("Nothing is called that.") : QString());
    fit();
}

bool PickPopup::isTyped(const PartOption &option) const
{
    return foldForSorting(option.text) == foldForSorting(m_search->text().trimmed());
}

/// What is ticked already is not what one types for, unless it is just that.
void PickPopup::standOnFirst()
{
    step(1);
    const int first = m_list->currentRow();
    if (first < 0 || !m_question.several || isTyped(m_shown.at(first)))
        return;
    for (int row = first; row < m_shown.size(); ++row) {
        if (!m_shown.at(row).id.isEmpty() && !isChosen(m_shown.at(row).id))
            return m_list->setCurrentRow(row);
    }
}

/// As high as what is in it, up to some rows.
void PickPopup::fit()
{
    const int rows = qMin(m_list->count(), kRowsSeen);
    int height = 2;
    int wide = 0;
    for (int row = 0; row < m_list->count(); ++row) {
        if (row < rows)
            height += m_list->sizeHintForRow(row);
        wide = qMax(wide, m_list->fontMetrics().horizontalAdvance(m_list->item(row)->text()));
    }
    const int marks = m_question.several ? Theme::forText(24) : 0;
    m_list->setFixedHeight(height);
    m_list->setVisible(rows > 0);
    m_list->setMinimumWidth(qBound(Theme::forText(180), wide + marks + 40, Theme::forText(340)));
    if (isVisible())
        adjust();
}

void PickPopup::step(int by)
{
    int row = m_list->currentRow();
    do
        row += by;
    while (row >= 0 && row < m_list->count() && m_shown.at(row).id.isEmpty());
    if (row >= 0 && row < m_list->count())
        m_list->setCurrentRow(row);
}

void PickPopup::toggle(const PartOption &option)
{
    if (!isChosen(option.id))
        m_question.chosen.append(option);
    else
        m_question.chosen.removeIf(
            [&option](const PartOption &one) { return one.id == option.id; });
}

void PickPopup::take(QListWidgetItem *item)
{
    const PartOption option = m_shown.value(m_list->row(item));
    if (!item || option.id.isEmpty())
        return;
    if (!m_question.several) {
        m_question.chosen = {option};
        emit picked(m_question.chosen);
        close();
        return;
    }
    toggle(option);
    emit picked(m_question.chosen);
    if (item->data(kNewRole).toBool() || !m_search->text().isEmpty()) {
        m_search->clear(); // for the next one
        search();
    } else {
        item->setCheckState(isChosen(option.id) ? Qt::Checked : Qt::Unchecked);
    }
}

/// Enter chooses what one stands on, never takes it away; one is done unless more may be typed.
void PickPopup::finish()
{
    QListWidgetItem *current = m_list->currentItem();
    const bool isTyped = !m_search->text().isEmpty();
    const bool isNew = current && !isChosen(m_shown.value(m_list->currentRow()).id);
    if (isNew || (current && !m_question.several))
        take(current);
    else if (isTyped)
        m_search->clear();
    if (!isTyped)
        close();
}

/// What was typed is gone from the field at once, so that one types the next; the store is asked
/// how it is spelt, which nobody must wait for: taken as typed now, it is put right then.
void PickPopup::takeTyped(const QString &typed)
{
    const auto isIt = [folded = foldForSorting(typed)](const PartOption &one) {
        return !one.id.isEmpty() && foldForSorting(one.text) == folded;
    };
    m_search->clear();
    search();
    if (std::any_of(m_question.chosen.cbegin(), m_question.chosen.cend(), isIt))
        return;
    m_question.chosen.append({typed, typed, {}, {}, {}});
    emit picked(m_question.chosen);
    m_question.find(typed, this, [this, isIt](const QList<PartOption> &found) {
        auto known = std::find_if(found.cbegin(), found.cend(), isIt);
        if (known == found.cend() && !m_question.takesPieces)
            known = std::find_if(found.cbegin(), found.cend(), [this](const PartOption &one) {
                return !isChosen(one.id); // as where one would have stood
            });
        const auto mine = std::find_if(m_question.chosen.begin(), m_question.chosen.end(), isIt);
        if (known == found.cend() || mine == m_question.chosen.end() || *mine == *known)
            return;
        *mine = *known;
        emit picked(m_question.chosen);
        search();
    });
}

/// Where what is shown is not yet what was typed, as soon as it is.
void PickPopup::enter()
{
    if (m_typing->isActive()) {
        m_typing->stop();
        search();
    }
    const QString typed = m_search->text().trimmed();
    if (m_isWaiting && m_question.takesOthers && m_question.several && !typed.isEmpty()) {
        takeTyped(typed);
        return;
    }
    m_isEntered = m_isWaiting && !m_search->text().isEmpty();
    if (!m_isEntered)
        finish();
}

bool PickPopup::takeKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        step(key == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        enter();
        return true;
    case Qt::Key_Space:
        // In the field a blank is a letter, unless a row of a list to tick was gone to.
        if (!m_search->text().isEmpty() || !m_list->currentItem())
            return false;
        take(m_list->currentItem());
        return true;
    default:
        return false;
    }
}

bool PickPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && (watched == m_search || watched == m_list)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isPlain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (isPlain && takeKey(key->key()))
            return true;
    }
    return PopupPanel::eventFilter(watched, event);
}

} // namespace comptoir
