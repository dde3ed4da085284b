#include "views/settings/sending/senderservices.h"

#include "views/viewcontext.h"
#include "workflows/feedback/feedbackservice.h"
#include "workflows/messages/sendingservice.h"

namespace comptoir {

void tellFirstAccount(const ViewContext &context)
{
    if (context.sending)
        context.sending->confirmPlace();
}

void tellAccountChanged(const ViewContext &context, SenderId sender)
{
    if (context.sending)
        context.sending->accountChanged(sender);
    if (context.feedback) {
        context.feedback->forgive(sender);
        context.feedback->poll();
    }
}

void tellRulesChanged(const ViewContext &context)
{
    if (context.sending)
        context.sending->check();
}

QString mailboxProblem(const ViewContext &context, SenderId sender)
{
    return context.feedback ? context.feedback->problemOf(sender) : QString();
}

QString sendingProblem(const ViewContext &context, SenderId sender)
{
    if (!context.sending)
        return {};
    for (const SendingProblem &problem : context.sending->state().problems) {
        if (problem.sender.id == sender && problem.kind == SendingProblem::Kind::NoSecret)
            return problem.text;
    }
    return {};
}

std::function<double()> randomOf(const ViewContext &context)
{
    return context.random ? context.random : [] { return 0.5; };
}

} // namespace comptoir
