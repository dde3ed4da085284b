#include "views/shell/shortcutsdialog.h"

#include "views/shell/keysmodel.h"
#include "views/shell/placekeys.h"
#include "views/widgets/dialogsize.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/layouts.h"
#include "views/widgets/localkeys.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/theme.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace comptoir {

namespace {

constexpr int kLine = 36;
constexpr int kBetweenCaps = 6;
constexpr QSize kSize(700, 640);

/// Title at the left, each key on a cap at the right; headings small and muted.
class KeyDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &) const override
    {
        return {option.rect.width(), qMax(kLine, option.fontMetrics.height() + 12)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Tokens &tokens = tokensFor(option.palette);
        const QString key = index.data(KeysModel::KeyRole).toString();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect inside = option.rect.adjusted(10, 0, -10, 0);
        if (key.isEmpty()) {
            painter->setFont(Theme::smallFont());
            painter->setPen(QColor(tokens.muted));
            painter->drawText(inside.adjusted(0, 0, 0, -4), Qt::AlignBottom | Qt::AlignLeft,
                              index.data().toString());
        } else {
            if (option.state.testFlag(QStyle::State_Selected)) {
                painter->setPen(Qt::NoPen);
                painter->setBrush(QColor(tokens.accentSoft));
                painter->drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), 6, 6);
            }
            paintLine(*painter, tokens, inside, index.data().toString(), key);
        }
        painter->restore();
    }

private:
    /// A cap for each key, the last at the right edge.
    static void paintLine(QPainter &painter, const Tokens &tokens, const QRect &inside,
                          const QString &title, const QString &keys)
    {
        const QStringList all = keys.split(QLatin1String(kBetweenKeys));
        int right = inside.right();
        for (qsizetype i = all.size() - 1; i >= 0; --i) {
            const int wide = painter.fontMetrics().horizontalAdvance(all.at(i)) + 16;
            const QRectF cap(right - wide, inside.center().y() - 11.5, wide, 24);
            painter.setPen(QColor(tokens.outline));
            painter.setBrush(QColor(tokens.card));
            painter.drawRoundedRect(cap, 5, 5);
            painter.setPen(QColor(tokens.text));
            painter.drawText(cap, Qt::AlignCenter, all.at(i));
            right -= wide + kBetweenCaps;
        }
        const int room = right - inside.left() - kBetweenCaps;
        painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(title, Qt::ElideRight, room));
    }
};

} // namespace

ShortcutsDialog::ShortcutsDialog(const Commands &commands, QWidget *parent)
    : Dialog(parent)
    , m_search(new SearchField(this))
    , m_list(new QListView(this))
    , m_nothing(new EmptyState(QStringLiteral("search"), this))
    , m_shown(new KeysFilter(this))
{
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    resizeForText(*this, kSize);
    m_shown->setSourceModel(new KeysModel(commands, placeKeys(), this));
    m_list->setModel(m_shown);
    m_list->setItemDelegate(new KeyDelegate(m_list));
    m_list->setMinimumSize(Theme::forText(460), Theme::forText(300));
    m_list->setAccessibleName(tr("Keys of the program"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_search->setPlaceholderText(tr("Search for a key or what it does…"));
    m_search->setAccessibleName(tr("Search for a key"));
    m_nothing->setTexts(
        tr("No key does that. The search (%1) finds commands without a key.")
            .arg(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText)),
        tr("Show all keys"));
    m_nothing->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 20);
    layout->setSpacing(12);
    QLabel *heading = makeLabel(TextRole::Title, this);
    heading->setText(tr("Keys"));
    layout->addWidget(heading);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1);
    QPushButton *close = makeButton(ButtonKind::Plain, this);
    close->setText(tr("Close"));
    layout->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    m_search->setObjectName(QStringLiteral("keys-search"));
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    connect(m_nothing, &EmptyState::acted, this, [this] {
        m_search->clear();
        m_search->setFocus();
    });
    m_search->installEventFilter(this);
    m_search->setFocus();
}

void ShortcutsDialog::filter(const QString &typed)
{
    m_shown->setTyped(typed);
    const bool any = m_shown->rowCount() > 0;
    m_list->setVisible(any);
    m_nothing->setVisible(!any);
}

/// The keys that go through a list do so from the search too; Home and End, while they have nothing
/// to do in it.
bool ShortcutsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !m_list->isVisible())
        return Dialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        m_list->setFocus();
        return true;
    case Qt::Key_Home:
    case Qt::Key_End:
        if (!m_search->text().isEmpty())
            break;
        [[fallthrough]];
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_shown->index(0, 0));
        QCoreApplication::sendEvent(m_list, event);
        return true;
    default:
        break;
    }
    return Dialog::eventFilter(watched, event);
}

} // namespace comptoir
