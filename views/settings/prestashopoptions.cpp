#include "views/settings/prestashopoptions.h"

#include "models/store/machinenames.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QScrollArea>

namespace comptoir {

namespace {

const QString kShops = QStringLiteral("shops");
const QString kShop = QStringLiteral("id_shop");
const QString kStates = QStringLiteral("order_states");

class OptionWords
{
    Q_DECLARE_TR_FUNCTIONS(OptionWords)
public:
    static QString meaning(OrderStateKind kind)
    {
        switch (kind) {
        case OrderStateKind::Pending:
            return tr("Waiting for payment");
        case OrderStateKind::Paid:
            return tr("Paid");
        case OrderStateKind::Preparing:
            return tr("Being prepared");
        case OrderStateKind::Shipped:
            return tr("Shipped");
        case OrderStateKind::Delivered:
            return tr("Delivered");
        case OrderStateKind::Cancelled:
            return tr("Cancelled");
        case OrderStateKind::Refunded:
            return tr("Refunded");
        case OrderStateKind::PaymentError:
            return tr("Payment failed");
        case OrderStateKind::Other:
            break;
        }
        return tr("Something else");
    }
};

/// A combo box whose choice is kept in `options` under `key`; no value: the key is left out.
template <typename Keep>
QComboBox *choiceOf(const QList<QPair<QString, QString>> &entries, const QString &chosen,
                    QWidget *parent, Keep keep)
{
    auto *box = new QComboBox(parent);
    for (const auto &[text, value] : entries)
        box->addItem(text, value);
    box->setCurrentIndex(qMax(0, box->findData(chosen)));
    QObject::connect(box, &QComboBox::activated, box,
                     [box, keep](int index) { keep(box->itemData(index).toString()); });
    return box;
}

void put(QJsonObject &object, const QString &key, const QString &value)
{
    if (value.isEmpty())
        object.remove(key);
    else
        object.insert(key, value);
}

} // namespace

PrestaShopOptions::PrestaShopOptions(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    onLanguage(this, [this] { rebuild(); });
}

void PrestaShopOptions::setShop(const Shop &shop)
{
    m_before = m_options = shop.options;
    rebuild();
}

void PrestaShopOptions::setStates(const QList<OrderStateRecord> &states)
{
    m_states = states;
    rebuild();
}

bool PrestaShopOptions::isEmpty() const
{
    return m_states.isEmpty() && m_options[kShops].toObject().size() < 2;
}

bool PrestaShopOptions::choseAnotherShop() const
{
    return m_options[kShop] != m_before[kShop];
}

bool PrestaShopOptions::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel)
        return QWidget::eventFilter(watched, event);
    event->ignore(); // goes on to the list
    return true;
}

void PrestaShopOptions::rebuild()
{
    clearLayout(layout());
    if (isEmpty())
        return;
    auto *inside = new QWidget(this);
    auto *form = new QFormLayout(inside);
    form->setHorizontalSpacing(24);
    form->setVerticalSpacing(8);
    addShops(form);
    addStates(form);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(inside);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    layout()->addWidget(scroll);
}

void PrestaShopOptions::addShops(QFormLayout *form)
{
    const QJsonObject shops = m_options.value(kShops).toObject();
    if (shops.size() < 2)
        return;
    QList<QPair<QString, QString>> entries{{tr("The one that its address belongs to"), {}}};
    for (auto it = shops.begin(); it != shops.end(); ++it)
        entries.append({it.value().toString(), it.key()});
    entries.append({tr("All of them as one"), QStringLiteral("all")});
    QComboBox *box = choiceOf(entries, m_options.value(kShop).toVariant().toString(), this,
                              [this](const QString &value) { put(m_options, kShop, value); });
    box->setObjectName(QStringLiteral("shop-of-multistore"));
    addRow(form, tr("Shop of the multistore"), box);
    QLabel *help = makeLabel(TextRole::Small);
    help->setText(tr("Another choice reads everything again. What is here stays."));
    form->addRow(help);
}

void PrestaShopOptions::addStates(QFormLayout *form)
{
    if (m_states.isEmpty())
        return;
    QLabel *heading = makeLabel(TextRole::Heading);
    heading->setText(tr("What the order states mean"));
    QLabel *help = makeLabel(TextRole::Small);
    help->setText(tr("Comptoir reads it from the shop's own settings of each state. Where that "
                     "is wrong, choose here: the sync that follows applies it to all orders, old "
                     "ones too. Whether an order counts as a sale is the shop's decision."));
    form->addRow(heading);
    form->addRow(help);
    QList<QPair<QString, QString>> entries{{tr("As the shop says"), {}}};
    for (int kind = 0; kind <= static_cast<int>(OrderStateKind::PaymentError); ++kind) {
        const auto each = static_cast<OrderStateKind>(kind);
        entries.append({OptionWords::meaning(each), machineName(each)});
    }
    for (const OrderStateRecord &state : std::as_const(m_states)) {
        const QString id = QString::number(state.id.number());
        const QString chosen = m_options.value(kStates).toObject().value(id).toString();
        QComboBox *box = choiceOf(entries, chosen, this, [this, id](const QString &value) {
            QJsonObject states = m_options.value(kStates).toObject();
            put(states, id, value);
            m_options.insert(kStates, states);
        });
        box->setObjectName(QStringLiteral("state-") + id);
        addRow(form, state.name, box);
    }
}

void PrestaShopOptions::addRow(QFormLayout *form, const QString &label, QComboBox *choice)
{
    QLabel *name = makeLabel(TextRole::Body);
    name->setText(label);
    name->setBuddy(choice);
    choice->setAccessibleName(label);
    choice->installEventFilter(this);
    form->addRow(name, choice);
}

} // namespace comptoir
