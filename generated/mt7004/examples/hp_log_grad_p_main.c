/* dsp-codegen sha256 057840d849e825a11a2ddb66fa1b3114c5571c393b341fb07de51330ebb7e358 */
/*
 * hp_log_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: log_grad   inputs: 18b697317d0075aa
 */
#include <stdio.h>
#include <log_grad.h>

int main(int argc, char *argv[])
{
    half *input0 = (half *)0x10000000; /* upstream gradient */
    half *input1 = (half *)0x10010000; /* forward input */
    half *output = (half *)0x10020000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_log_grad_p(input0, input1, output, length);

    return 0;
}
