#include "workflows/engine/stepping.h"
#include "workflows/engine/waitclock.h"
#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    QStringList messages;
    for (const char *channel : {"email", "sms", "whatsapp"}) {
        if (of.has(channel))
            messages.append(of.said(channel));
    }
    const QString which = NodeSpeech::list(messages);
    if (of.is("until", "clicked"))
        return NodeWords::
            tr("Send by the best channel: %1; what is not clicked within %2 goes by the next one")
                .arg(which, of.said("fallback"));
    if (of.is("until", "answered"))
        return NodeWords::
            tr("Send by the best channel: %1; what is not answered within %2 goes by the next one")
                .arg(which, of.said("fallback"));
    return NodeWords::tr(
               "Send by the best channel: %1; what is not opened within %2 goes by the next one")
        .arg(which, of.said("fallback"));
}

/// What was tried since the customer came here: kept at the node as "arrived|last try|email,sms".
struct Tries
{
    qint64 arrived = 0, last = 0;
    QStringList channels;

    static Tries of(const StepContext &context)
    {
        Tries tries{context.enrolment().arrivedAt.ms, 0, {}};
        const QStringList kept = context.variable().split(u'|');
        if (kept.size() == 3 && kept.at(0).toLongLong() == tries.arrived) {
            tries.last = kept.at(1).toLongLong();
            tries.channels = kept.at(2).split(u',');
        }
        return tries;
    }
    [[nodiscard]] QString text() const
    {
        return QStringLiteral("%1|%2|%3")
            .arg(arrived)
            .arg(last)
            .arg(channels.join(QLatin1Char(',')));
    }
};

const char *wordOf(Channel channel)
{
    return channel == Channel::Sms ? "sms" : channel == Channel::WhatsApp ? "whatsapp" : "email";
}

/// Those that are left to try and that the gate does not refuse.
QList<Channel> open(StepContext &of, const Tries &tries)
{
    QList<Channel> left;
    for (const Channel channel : of.facts().channelsBy(of.get<QString>("order"))) {
        const QString message = of.get<QString>(wordOf(channel));
        if (message.isEmpty() || tries.channels.contains(QLatin1String(wordOf(channel))))
            continue;
        const QString refusal = of.facts().refusal(message, channel);
        if (refusal.isEmpty())
            left.append(channel);
        else if (tries.channels.isEmpty())
            of.log(StepReason::NotSent, QLatin1String(wordOf(channel)) + u':' + refusal);
    }
    return left;
}

StepAnswer run(StepContext &of)
{
    if (of.enrolment().isControl) {
        of.emitEffect({}, true);
        StepAnswer answer = StepAnswer::go("next");
        answer.reason = StepReason::Withheld;
        return answer;
    }
    Tries tries = Tries::of(of);
    const QTimeZone zone = of.facts().customerZone();
    if (!tries.channels.isEmpty()) {
        const auto reaction = reactionFrom(of.get<QString>("until"));
        if (reaction && of.facts().reacted(of.id(), *reaction))
            return StepAnswer::go("next");
        const Timestamp next = after({tries.last}, of.get<Delay>("fallback"), zone);
        if (of.now() < next)
            return StepAnswer::wait(next);
    }
    const QList<Channel> left = open(of, tries);
    if (left.isEmpty())
        return StepAnswer::go(tries.channels.isEmpty() ? "not_sent" : "next");
    tries.channels.append(QLatin1String(wordOf(left.constFirst())));
    tries.last = of.now().ms;
    of.setVariable(tries.text());
    of.emitEffect(left.constFirst());
    return left.size() == 1 ? StepAnswer::go("next")
                            : StepAnswer::wait(after(of.now(), of.get<Delay>("fallback"), zone));
}

} // namespace

NodeKind sendBest()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("send_best");
    kind.category = NodeCategory::Message;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Send by the best channel");
    kind.icon = QStringLiteral("send");
    kind.parameters
        = QList<NodeParameter>{message("email", QT_TRANSLATE_NOOP("NodeWords", "As an e-mail"),
                                       Channel::Email)
                                   .optional(),
                               message("sms", QT_TRANSLATE_NOOP("NodeWords", "As a text message"),
                                       Channel::Sms)
                                   .optional(),
                               message("whatsapp",
                                       QT_TRANSLATE_NOOP("NodeWords", "As a WhatsApp message"),
                                       Channel::WhatsApp)
                                   .optional(),
                               choice(
                                   "order", QT_TRANSLATE_NOOP("NodeWords", "Which first"),
                                   {{QStringLiteral("preference"),
                                     QT_TRANSLATE_NOOP("NodeWords", "what the customer prefers")},
                                    {QStringLiteral("cost"),
                                     QT_TRANSLATE_NOOP("NodeWords", "what costs least")},
                                    {QStringLiteral("listed"),
                                     QT_TRANSLATE_NOOP("NodeWords",
                                                       "e-mail, text message, WhatsApp")}}),
                               choice("until",
                                      QT_TRANSLATE_NOOP("NodeWords", "By the next one if not"),
                                      {{QStringLiteral("clicked"),
                                        QT_TRANSLATE_NOOP("NodeWords", "clicked")},
                                       {QStringLiteral("opened"),
                                        QT_TRANSLATE_NOOP("NodeWords", "opened")},
                                       {QStringLiteral("answered"),
                                        QT_TRANSLATE_NOOP("NodeWords", "answered")}}),
                               length("fallback", QT_TRANSLATE_NOOP("NodeWords", "Within"),
                                      {24, DelayUnit::Hours})}
        + lateness();
    kind.ports = {next(), port("not_sent", QT_TRANSLATE_NOOP("NodeWords", "Not sent"), true)};
    kind.waits = true;
    kind.sentence = &sentence;
    kind.run = &run;
    return kind;
}

} // namespace comptoir::nodes
