#pragma once

#include "views/viewcontext.h"
#include "views/widgets/tokens.h"

#include <QList>
#include <QString>

#include <functional>

class QWidget;

namespace comptoir {

struct Sender;
struct SendingState;

/// Something about sending that the owner should know, with the one thing that can be done about
/// it.
struct SendingIssue
{
    QString key; ///< the same issue has the same one
    Tone tone = Tone::Neutral;
    QString text; ///< a whole sentence
    QString actionText;
    std::function<void()> act; ///< on the GUI thread
};

/// What is to be said, the most urgent first: for notices and for the page of the outbox. `over`
/// outlives the functions and is what questions stand over.
QList<SendingIssue> sendingIssues(const SendingState &state, const ViewContext &context,
                                  QWidget *over);

/// What leads there: "Enter the password…", or that one signs in again.
QString accountPasswordVerb(const Sender &sender);
/// Asks for the password of an account, which is kept where secrets are, and has it tried; of one
/// that its owner signed in for, shows the accounts.
void askAccountPassword(const ViewContext &context, QWidget *over, const Sender &sender);

} // namespace comptoir
