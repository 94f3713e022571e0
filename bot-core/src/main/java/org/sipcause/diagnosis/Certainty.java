package org.sipcause.diagnosis;

/** How sure a conclusion is. */
public enum Certainty {
    /** The protocol proves it. */
    CERTAIN,
    /** The usual reading; another one is not excluded. */
    LIKELY,
    /** One of several readings. */
    POSSIBLE
}
