#include "views/messages/fieldpicker.h"

#include "views/segments/builder/pickpopup.h"
#include "views/widgets/namedialog.h"
#include "workflows/messages/messagecheck.h"
#include "workflows/messages/messagevalues.h"

namespace comptoir {

namespace {

constexpr int kLongestFallback = 200;

/// Yes or no, and lists, are for sections, which the owner writes by hand.
bool isText(const Field &field)
{
    return field.type != FieldType::Boolean && field.type != FieldType::List;
}

} // namespace

QString FieldPicker::label(const FieldCatalogue &fields, const QString &name)
{
    if (name == messagefields::kUnsubscribeLink)
        return tr("Link to unsubscribe");
    if (name == messagefields::kSenderName)
        return tr("Name of the shop, as sender");
    if (name == messagefields::kSenderAddress)
        return tr("Address of the sender");
    const Field *field = fields.find(name);
    return field ? field->label() : name;
}

void FieldPicker::ask(QWidget *anchor, const Fields &fields, const WrittenMessage &message,
                      const Picked &picked)
{
    PickPopup::Question question;
    question.name = tr("Fields");
    const bool hasLink
        = message.channel == Channel::Email && message.messageClass == MessageClass::Marketing;
    QStringList own{messagefields::kSenderName, messagefields::kSenderAddress};
    if (hasLink)
        own.prepend(messagefields::kUnsubscribeLink);
    for (const QString &name : own)
        question.options.append({name, label(*fields, name), {}, tr("Of the message"), name});
    for (const Field &field : fields->fields()) {
        if (isText(field))
            question.options.append(
                {field.id, field.label(), {}, FieldWords::group(field.group), field.id});
    }
    auto *popup = new PickPopup(question, anchor->window());
    const auto take = [anchor, fields, message, picked](const QString &name) {
        const Field *field = fields->find(name);
        const bool needs = field && !MessageCheck::isAlwaysThere(*field, message.channel)
            && !message.fallbacks.contains(name);
        if (!needs)
            picked(name, nullptr);
        else
            askFallback(anchor, fields, name, {},
                        [name, picked](const QString &fallback) { picked(name, &fallback); });
    };
    QObject::connect(
        popup, &PickPopup::picked, anchor, [anchor, take](const QList<PartOption> &chosen) {
            if (chosen.isEmpty())
                return;
            // Once the list is gone: it gives the keyboard back first.
            QMetaObject::invokeMethod(
                anchor, [take, name = chosen.first().id] { take(name); }, Qt::QueuedConnection);
        });
    popup->showUnder(anchor);
}

void FieldPicker::askFallback(QWidget *parent, const Fields &fields, const QString &name,
                              const QString &before,
                              const std::function<void(const QString &fallback)> &given)
{
    NameDialog::Question question;
    question.title = tr("What stands there instead?");
    question.label
        = tr("For customers without “%1”, such as “dear customer”:").arg(label(*fields, name));
    question.verb = tr("Use it");
    question.name = before;
    question.longest = kLongestFallback;
    NameDialog::ask(parent, question, given);
}

} // namespace comptoir
