#include "workflows/graph/nodes/nodeparts.h"

#include "workflows/engine/stepping.h"

namespace comptoir::parts {

namespace {

constexpr double kMostItems = 100;
constexpr double kMostCount = 5000; ///< of a length: thirteen years of days

NodeParameter plain(const char *id, ParameterType type, const char *label)
{
    NodeParameter made;
    made.id = QLatin1String(id);
    made.type = type;
    made.labelText = label;
    return made;
}

StepAnswer send(StepContext &of)
{
    const std::optional<Channel> channel = of.kind().channel;
    StepAnswer answer = StepAnswer::go("next");
    if (of.enrolment().isControl) {
        of.emitEffect(channel, true);
        answer.reason = StepReason::Withheld;
        return answer;
    }
    answer.detail
        = of.facts().refusal(of.get<QString>("message"), channel.value_or(Channel::Email));
    if (answer.detail.isEmpty()) {
        of.emitEffect(channel);
        return answer;
    }
    answer.port = QStringLiteral("not_sent");
    answer.reason = StepReason::NotSent;
    return answer;
}

} // namespace

NodePort next()
{
    return port("next", QT_TRANSLATE_NOOP("NodeWords", "Next"));
}

NodePort port(const char *id, const char *label, bool mayBeOpen)
{
    NodePort made;
    made.id = QLatin1String(id);
    made.labelText = label;
    made.mayBeOpen = mayBeOpen;
    return made;
}

NodeParameter yesNo(const char *id, const char *label, bool standard)
{
    NodeParameter made = plain(id, ParameterType::YesNo, label);
    made.standard = standard;
    return made;
}

NodeParameter whole(const char *id, const char *label, ParameterValue standard, double least,
                    double most)
{
    NodeParameter made = plain(id, ParameterType::Whole, label).within(least, most);
    made.standard = std::move(standard);
    return made;
}

NodeParameter number(const char *id, const char *label, ParameterValue standard, double least,
                     double most)
{
    NodeParameter made = plain(id, ParameterType::Number, label).within(least, most);
    made.standard = std::move(standard);
    return made;
}

NodeParameter text(const char *id, const char *label, int longest)
{
    return plain(id, ParameterType::Text, label).within(0, longest);
}

NodeParameter longText(const char *id, const char *label)
{
    return plain(id, ParameterType::LongText, label).within(0, 4000);
}

NodeParameter url(const char *id, const char *label)
{
    return plain(id, ParameterType::Url, label).within(0, 1000);
}

NodeParameter choice(const char *id, const char *label, const QList<ParameterChoice> &choices)
{
    NodeParameter made = plain(id, ParameterType::Choice, label);
    made.choices = choices;
    made.standard = choices.constFirst().word;
    return made;
}

NodeParameter choices(const char *id, const char *label, const QList<ParameterChoice> &choices,
                      const QStringList &standard)
{
    NodeParameter made = plain(id, ParameterType::Choices, label).within(0, kMostItems);
    made.choices = choices;
    if (!standard.isEmpty())
        made.standard = standard;
    return made;
}

NodeParameter words(const char *id, const char *label)
{
    return plain(id, ParameterType::Words, label).within(0, kMostItems);
}

NodeParameter amount(const char *id, const char *label)
{
    return plain(id, ParameterType::Amount, label);
}

NodeParameter length(const char *id, const char *label, Delay standard, int least)
{
    NodeParameter made = plain(id, ParameterType::Length, label).within(least, kMostCount);
    made.standard = standard;
    return made;
}

NodeParameter time(const char *id, const char *label, QTime standard)
{
    NodeParameter made = plain(id, ParameterType::TimeOfDay, label);
    made.standard = standard;
    return made;
}

NodeParameter day(const char *id, const char *label)
{
    return plain(id, ParameterType::Day, label);
}

NodeParameter question(const char *id, const char *label)
{
    return plain(id, ParameterType::Question, label);
}

NodeParameter field(const char *id, const char *label, FieldPick fields)
{
    NodeParameter made = plain(id, ParameterType::Field, label);
    made.fields = fields;
    return made;
}

NodeParameter segment(const char *id, const char *label)
{
    return plain(id, ParameterType::Segment, label);
}

NodeParameter workflow(const char *id, const char *label)
{
    return plain(id, ParameterType::Workflow, label);
}

NodeParameter step(const char *id, const char *label)
{
    return plain(id, ParameterType::Step, label);
}

NodeParameter message(const char *id, const char *label, Channel channel)
{
    NodeParameter made = plain(id, ParameterType::Message, label);
    made.channel = channel;
    return made;
}

NodeParameter account(Channel channel)
{
    NodeParameter made
        = plain("account", ParameterType::Account, QT_TRANSLATE_NOOP("NodeWords", "By the account"))
              .optional();
    made.channel = channel;
    return made;
}

NodeParameter categories(const char *id, const char *label)
{
    return plain(id, ParameterType::Categories, label).within(0, kMostItems);
}

NodeParameter branches(const char *id, const char *label)
{
    return plain(id, ParameterType::Branches, label).within(1, 20);
}

NodeParameter shares(const char *id, const char *label)
{
    return plain(id, ParameterType::Shares, label).within(2, 10);
}

NodeParameter weekdays()
{
    static const char *const labels[] = {
        QT_TRANSLATE_NOOP("NodeWords", "Monday"),    QT_TRANSLATE_NOOP("NodeWords", "Tuesday"),
        QT_TRANSLATE_NOOP("NodeWords", "Wednesday"), QT_TRANSLATE_NOOP("NodeWords", "Thursday"),
        QT_TRANSLATE_NOOP("NodeWords", "Friday"),    QT_TRANSLATE_NOOP("NodeWords", "Saturday"),
        QT_TRANSLATE_NOOP("NodeWords", "Sunday"),
    };
    QList<ParameterChoice> days;
    for (const QString &word : weekdayWords())
        days.append({word, labels[days.size()]});
    return choices("weekdays", QT_TRANSLATE_NOOP("NodeWords", "On these days"), days,
                   weekdayWords());
}

QList<NodeParameter> aroundDate()
{
    const QString before = QStringLiteral("before");
    const QString after = QStringLiteral("after");
    return {choice("when", QT_TRANSLATE_NOOP("NodeWords", "When"),
                   {{QStringLiteral("on"), QT_TRANSLATE_NOOP("NodeWords", "on the day")},
                    {before, QT_TRANSLATE_NOOP("NodeWords", "before")},
                    {after, QT_TRANSLATE_NOOP("NodeWords", "after")}}),
            length("offset", QT_TRANSLATE_NOOP("NodeWords", "How long before or after"),
                   {1, DelayUnit::Days})
                .when(QStringLiteral("when"), {before, after}),
            time("time", QT_TRANSLATE_NOOP("NodeWords", "At"), QTime(9, 0))};
}

QList<NodeParameter> ofProducts()
{
    const QString what = QStringLiteral("what");
    const QString products = QStringLiteral("products");
    const QString categories = QStringLiteral("categories");
    NodeParameter which = plain("products", ParameterType::Products,
                                QT_TRANSLATE_NOOP("NodeWords", "Which products"));
    const NodeParameter of
        = parts::categories("categories", QT_TRANSLATE_NOOP("NodeWords", "Which categories"));
    return {choice("what", QT_TRANSLATE_NOOP("NodeWords", "Of"),
                   {{QStringLiteral("any"), QT_TRANSLATE_NOOP("NodeWords", "any product")},
                    {products, QT_TRANSLATE_NOOP("NodeWords", "certain products")},
                    {categories, QT_TRANSLATE_NOOP("NodeWords", "certain categories")}}),
            which.within(0, kMostItems).when(what, {products}), of.when(what, {categories})};
}

NodeParameter channelChoice()
{
    return choice(
        "channel", QT_TRANSLATE_NOOP("NodeWords", "Channel"),
        {{QStringLiteral("email"), QT_TRANSLATE_NOOP("NodeWords", "e-mails")},
         {QStringLiteral("sms"), QT_TRANSLATE_NOOP("NodeWords", "text messages")},
         {QStringLiteral("whatsapp"), QT_TRANSLATE_NOOP("NodeWords", "WhatsApp messages")}});
}

QList<NodeParameter> lateness()
{
    const QString skip = QStringLiteral("skip");
    return {choice("late", QT_TRANSLATE_NOOP("NodeWords", "If Comptoir was closed at its time"),
                   {{QStringLiteral("next_window"),
                     QT_TRANSLATE_NOOP("NodeWords", "send it in the next sending hours")},
                    {QStringLiteral("send"), QT_TRANSLATE_NOOP("NodeWords", "send it at once")},
                    {skip, QT_TRANSLATE_NOOP("NodeWords", "drop it when it is too old")}}),
            length("late_after", QT_TRANSLATE_NOOP("NodeWords", "Too old after"),
                   {24, DelayUnit::Hours})
                .when(QStringLiteral("late"), {skip})};
}

NodeKind sending(const char *id, const char *label, const char *icon, Channel channel,
                 QString (*sentence)(const NodeSpeech &of))
{
    NodeKind kind;
    kind.id = QLatin1String(id);
    kind.category = NodeCategory::Message;
    kind.labelText = label;
    kind.icon = QLatin1String(icon);
    kind.parameters
        = QList<NodeParameter>{message("message", QT_TRANSLATE_NOOP("NodeWords", "Message"),
                                       channel),
                               account(channel)}
        + lateness();
    kind.ports = {next(), port("not_sent", QT_TRANSLATE_NOOP("NodeWords", "Not sent"), true)};
    kind.channel = channel;
    kind.sentence = sentence;
    kind.run = &send;
    return kind;
}

QList<NodePort> portsOfShares(const GraphNode &node, const char *parameter)
{
    QList<NodePort> ports;
    const auto found = node.parameters.constFind(QLatin1String(parameter));
    const auto *shares
        = found == node.parameters.cend() ? nullptr : std::get_if<QList<NamedShare>>(&*found);
    if (!shares)
        return ports;
    for (const NamedShare &share : *shares)
        ports.append({share.id, nullptr, share.name.isEmpty() ? share.id : share.name});
    return ports;
}

} // namespace comptoir::parts
