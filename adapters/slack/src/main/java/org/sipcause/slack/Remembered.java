package org.sipcause.slack;

import com.google.gson.Gson;

/**
 * Where the answer to a form goes, carried through it.
 *
 * @param responseUrl the address that came with the command; empty where the form was opened from the home page
 */
record Remembered(String responseUrl, String channel) {
    String json() {
        return new Gson().toJson(this);
    }

    static Remembered read(String json) {
        var read = json == null || json.isBlank() ? null : new Gson().fromJson(json, Remembered.class);
        return read == null || read.responseUrl == null || read.channel == null ? new Remembered("", "") : read;
    }
}
