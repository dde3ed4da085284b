#pragma once

#include "workflows/graph/nodespeech.h"

/// What the entries of nodes are made of.
namespace comptoir::parts {

NodePort next();
NodePort port(const char *id, const char *label, bool mayBeOpen = false);

NodeParameter yesNo(const char *id, const char *label, bool standard);
NodeParameter whole(const char *id, const char *label, ParameterValue standard, double least,
                    double most);
NodeParameter number(const char *id, const char *label, ParameterValue standard, double least,
                     double most);
NodeParameter text(const char *id, const char *label, int longest = 200);
NodeParameter longText(const char *id, const char *label);
NodeParameter url(const char *id, const char *label);
/// The first choice is the standard.
NodeParameter choice(const char *id, const char *label, const QList<ParameterChoice> &choices);
NodeParameter choices(const char *id, const char *label, const QList<ParameterChoice> &choices,
                      const QStringList &standard);
NodeParameter words(const char *id, const char *label);
NodeParameter amount(const char *id, const char *label);
/// Up to ten years; a `least` of 0 makes "at once" an answer.
NodeParameter length(const char *id, const char *label, Delay standard, int least = 1);
NodeParameter time(const char *id, const char *label, QTime standard);
NodeParameter day(const char *id, const char *label);
NodeParameter question(const char *id, const char *label);
NodeParameter field(const char *id, const char *label, FieldPick fields);
NodeParameter segment(const char *id, const char *label);
NodeParameter workflow(const char *id, const char *label);
NodeParameter step(const char *id, const char *label);
NodeParameter message(const char *id, const char *label, Channel channel);
NodeParameter account(Channel channel);
NodeParameter categories(const char *id, const char *label);
NodeParameter branches(const char *id, const char *label);
NodeParameter shares(const char *id, const char *label);

/// The seven days, as choices.
NodeParameter weekdays();
/// How a moment lies to a date: "when" (before, on, after) and "offset".
QList<NodeParameter> aroundDate();
/// What a trigger is about: "what" (any, products, categories) and which.
QList<NodeParameter> ofProducts();
/// "channel": e-mail, text message, WhatsApp.
NodeParameter channelChoice();
/// What becomes of a message whose time passed: "late" and "late_after".
QList<NodeParameter> lateness();
/// An entry of messages by one channel.
NodeKind sending(const char *id, const char *label, const char *icon, Channel channel,
                 QString (*sentence)(const NodeSpeech &of));
QList<NodePort> portsOfShares(const GraphNode &node, const char *parameter);

} // namespace comptoir::parts
