/* dsp-codegen sha256 57557153531e817d7d5535bbc565b54f995850ff9ded8efea6d9aef3fecb59f2 */
/*
 * fp_applymomentum_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: applymomentum   inputs: 772477739a3ee15d
 */
#include <stdio.h>
#include <applymomentum.h>

int main(int argc, char *argv[])
{
    static float weight[1024]; /* weights */
    static float accumulate[1024]; /* momentum of each weight */
    static float gradient[1024]; /* gradients */

    float learning_rate = 0.01f;
    float moment = 0.9f;
    bool nesterov = true;
    int start = 0;
    int end = 1024;

    (void)argc;
    (void)argv;
    fp_applymomentum_p(weight, accumulate, gradient, learning_rate, moment, nesterov, start, end);

    return 0;
}
