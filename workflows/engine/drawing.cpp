#include "workflows/engine/drawing.h"

namespace comptoir {

namespace {

quint64 mixed(quint64 z)
{
    z += 0x9e3779b97f4a7c15ULL;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

quint64 fnv(const QByteArray &bytes)
{
    quint64 hash = 0xcbf29ce484222325ULL;
    for (const char byte : bytes)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
    return hash;
}

} // namespace

double drawnFor(const Enrolment &enrolment, const QString &node, bool ofPerson)
{
    QString who = QStringLiteral("%1\n%2\n%3")
                      .arg(enrolment.workflow, node, QString::number(enrolment.customer.value));
    if (!ofPerson)
        who += QStringLiteral("\n%1\n%2").arg(enrolment.key).arg(enrolment.run);
    // The upper 53 bits: what a double holds.
    return static_cast<double>(mixed(fnv(who.toUtf8())) >> 11) * 0x1.0p-53;
}

} // namespace comptoir
